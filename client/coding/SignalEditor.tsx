import './SignalEditor.css';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Code } from '../../shared/model/code.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Story } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ChosenCode } from './ChosenCode.tsx';
import { CodePicker } from './CodePicker.tsx';
import { FineTuning } from './FineTuning.tsx';
import { NewCode } from './NewCode.tsx';
import type { OpenForm } from './open-forms.ts';
import { Quote } from './Quote.tsx';
import { missingFields, withCode, type SignalForm } from './signal-form.ts';
import { ValenceChoice } from './ValenceChoice.tsx';

interface EditorProps {
  story: Story;
  framework: Framework;
  codes: readonly Code[];
  open: OpenForm;
  onChange: (open: OpenForm) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** What a passage means: code, valence, theme, value and memo, in the order in which most are filled in. */
export function SignalEditor({ story, framework, codes, open, onChange, onSave, onCancel }: EditorProps) {
  const { t } = useText();
  const base = useId();
  const formRef = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [newCode, setNewCode] = useState<string | null>(null);
  const [picking, setPicking] = useState(open.form.codeId === null);
  const startsPicking = useRef(picking);
  const { form } = open;
  const change = (part: Partial<SignalForm>) => onChange({ ...open, form: { ...form, ...part } });
  const faults = tried ? missingFields(form) : [];
  const code = codes.find(({ id }) => id === form.codeId);
  const word = framework.themeWord.singular.nl;
  const fieldId = (field: string) => `${base}-${field}`;
  const focusOn = (field: string) =>
    requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus());
  // Whoever opens the form goes on where there is something to choose; under a finger that would only call up
  // the keyboard of the screen. After the drawer, which takes the focus when it opens.
  useEffect(() => {
    if (window.matchMedia('(pointer: coarse)').matches) return undefined;
    const frame = requestAnimationFrame(() =>
      document.getElementById(`${base}-${startsPicking.current ? 'code' : 'valence'}`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [base]);
  const choose = (chosen: Code) => {
    onChange({ ...open, form: withCode(form, chosen) });
    setNewCode(null);
    setPicking(false);
    focusOn('valence');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = missingFields(form);
    if (first) focusOn(first);
    else onSave();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) formRef.current?.requestSubmit();
    if (event.key === 'Escape') onCancel();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- short cuts; each control works without
    <form ref={formRef} className="signal-editor" noValidate onSubmit={submit} onKeyDown={press}>
      <Stack gap="sm">
        <Quote quote={story.text.slice(open.span.start, open.span.end)} language={story.language} />
        {newCode !== null && (
          <NewCode
            roundId={story.roundId}
            codes={codes}
            framework={framework}
            name={newCode}
            onAdded={choose}
            onCancel={() => {
              setNewCode(null);
              focusOn('code');
            }}
          />
        )}
        {newCode === null && picking && (
          <CodePicker
            id={fieldId('code')}
            codes={codes}
            framework={framework}
            onChoose={choose}
            onNew={setNewCode}
            error={faults.includes('code') ? t('coding.form.fault.code') : undefined}
          />
        )}
        {newCode === null && !picking && (
          <ChosenCode
            code={code}
            onOther={() => {
              setPicking(true);
              focusOn('code');
            }}
          />
        )}
        <ValenceChoice
          id={fieldId('valence')}
          value={form.valence}
          onValue={(valence) => change({ valence })}
          error={faults.includes('valence') ? t('coding.form.fault.valence') : undefined}
        />
        <div className="signal-editor__pair">
          <Select
            id={fieldId('theme')}
            label={capital(word)}
            placeholder={t('coding.form.theme.choose', { word })}
            value={form.theme ?? ''}
            onValue={(theme) => change({ theme: theme || null })}
            options={framework.themes.map(({ key, short }) => ({ value: key, label: short.nl }))}
            error={faults.includes('theme') && t('coding.form.fault.theme', { word })}
          />
          <Select
            label={capital(framework.valueWord.singular.nl)}
            optional={t('coding.form.optional')}
            placeholder={t('coding.form.value.none')}
            value={form.value ?? ''}
            onValue={(value) => change({ value: value || null })}
            options={framework.values.map(({ key, name }) => ({ value: key, label: name.nl }))}
          />
        </div>
        <TextArea
          label={t('coding.form.memo')}
          optional={t('coding.form.optional')}
          rows={2}
          maxLength={4000}
          value={form.memo}
          onValue={(memo) => change({ memo })}
        />
        {open.editing === null && (
          <FineTuning text={story.text} span={open.span} onSpan={(span) => onChange({ ...open, span })} />
        )}
        <Stack row gap="sm">
          <Button type="submit" variant="primary" icon="check">
            {open.editing === null ? t('coding.form.save') : t('coding.form.save-changes')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('coding.form.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase('nl') + word.slice(1);
