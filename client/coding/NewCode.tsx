import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import * as z from 'zod/mini';
import { uuidv7 } from 'uuidv7';
import { CodeName, type Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import { CodeId, type RoundId } from '../../shared/model/ids.ts';
import { ask, refusalOf } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { isKnown } from './code-search.ts';

interface NewCodeProps {
  roundId: RoundId;
  codes: readonly Code[];
  framework: Framework;
  name: string;
  onAdded: (code: Code) => void;
  onCancel: () => void;
}

/** A code that the codebook lacks, made on the spot: its name, what falls under it, and its theme. */
export function NewCode({ roundId, codes, framework, onAdded, onCancel, ...given }: NewCodeProps) {
  const text = useText();
  const { t } = text;
  const [id] = useState(() => z.parse(CodeId, uuidv7()));
  const [name, setName] = useState(given.name);
  const [definition, setDefinition] = useState('');
  const [theme, setTheme] = useState('');
  const [tried, setTried] = useState(false);
  const nameId = useId();
  // It appears in answer to a press, so the hands are on their way to it.
  useEffect(() => document.getElementById(nameId)?.focus(), [nameId]);
  const add = useAddCode(roundId, onAdded);
  const word = framework.themeWord.singular.nl;
  const validName = z.safeParse(CodeName, name);
  const nameFault = (() => {
    if (!validName.success) return t('coding.code.fault.name');
    else return isKnown(codes, name) ? t('coding.code.fault.known') : undefined;
  })();
  const submit = () => {
    setTried(true);
    if (!validName.success || nameFault !== undefined || theme === '' || add.isPending) return;
    add.mutate({ id, name: validName.data, definition: definition.trim(), theme });
  };
  // Enter in the name adds the code; it must not hand in the signal around it.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    submit();
  };
  const refusal = refusalOf(add.error);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only Enter in a field; the rest, buttons do
    <div role="group" aria-label={t('coding.code.new')} className="new-code" onKeyDown={press}>
      <Stack gap="sm">
        {refusal && (
          <Alert type="error" live="alert">
            {refusalWords(text, refusal)} {t('coding.signals.kept')}
          </Alert>
        )}
        <TextInput
          id={nameId}
          label={t('coding.code.name')}
          value={name}
          onValue={setName}
          error={tried && nameFault}
        />
        <TextArea
          label={t('coding.code.definition')}
          description={t('coding.code.definition.hint')}
          optional={t('coding.form.optional')}
          rows={2}
          maxLength={1000}
          value={definition}
          onValue={setDefinition}
        />
        <Select
          label={word.charAt(0).toLocaleUpperCase('nl') + word.slice(1)}
          placeholder={t('coding.form.theme.choose', { word })}
          value={theme}
          onValue={setTheme}
          options={framework.themes.map(({ key, short }) => ({ value: key, label: short.nl }))}
          error={tried && theme === '' && t('coding.code.fault.theme', { word })}
        />
        <Stack row gap="sm">
          <Button
            variant="primary"
            icon="plus"
            onClick={submit}
            busy={add.isPending}
            busyLabel={t('coding.finish.busy')}
          >
            {t('coding.code.add')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('coding.code.cancel')}
          </Button>
        </Stack>
      </Stack>
    </div>
  );
}

/** The code stands in the list before it is used: the next signal finds it there. */
function useAddCode(roundId: RoundId, onAdded: (code: Code) => void) {
  const queries = useQueryClient();
  const { queryKey } = queryOf('listCodes', { params: { roundId } });
  return useMutation({
    mutationFn: (code: Pick<Code, 'id' | 'name' | 'definition' | 'theme'>) =>
      ask('addCode', { params: { roundId }, body: code }),
    onSuccess: (code) => {
      queries.setQueryData(queryKey, (known) => known && { codes: [...known.codes, code] });
      onAdded(code);
    },
  });
}
