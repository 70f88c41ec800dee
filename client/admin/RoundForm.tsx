import './RoundForm.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { RoundDraft } from '../../shared/api/round.ts';
import type { Framework } from '../../shared/model/framework.ts';
import type { Round } from '../../shared/model/round.ts';
import { dutchDay } from '../../shared/rules/calendar.ts';
import { ask } from '../api/ask.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFaults } from '../ui/use-faults.ts';
import { FrameworkChoice } from './FrameworkChoice.tsx';
import { NeighbourhoodsField } from './NeighbourhoodsField.tsx';
import {
  emptyRound,
  faultyRoundFields,
  roundDraft,
  type RoundField,
  type RoundInput,
} from './round-draft.ts';
import { RefusalAlert } from './RefusalAlert.tsx';

interface RoundFormProps {
  frameworks: readonly Framework[];
  /** The latest round, whose neighbourhoods can be taken over. */
  before: Round | undefined;
  onOpened: (roundId: string) => void;
}

export function RoundForm({ frameworks, before, onOpened }: RoundFormProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const faults = useFaults<RoundField>();
  const [input, setInput] = useState(() => emptyRound(dutchDay(new Date().toISOString())));
  const change = (part: Partial<RoundInput>) => setInput((now) => ({ ...now, ...part }));
  const open = useMutation({
    mutationFn: (draft: RoundDraft) => ask('openRound', { body: draft }),
    onSuccess: async (round) => {
      await queries.invalidateQueries({ queryKey: ['listRounds'] });
      onOpened(round.id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = roundDraft(input);
    const found = faultyRoundFields(draft).map((field) => [field, t(`admin.round.fault.${field}`)] as const);
    if (faults.attempt(Object.fromEntries(found)) && !open.isPending) open.mutate(draft);
  };
  return (
    <form className="mv-round-form" onSubmit={submit} noValidate>
      <ErrorSummary title={t('form.faults')} {...faults.summary} />
      <RefusalAlert error={open.error} />
      <TextInput
        {...faults.field('name')}
        label={t('admin.round.name')}
        description={t('admin.round.name.about')}
        value={input.name}
        onValue={(name) => change({ name })}
        autoComplete="off"
      />
      <FrameworkChoice
        {...faults.field('frameworkKey')}
        frameworks={frameworks}
        value={input.frameworkKey}
        onValue={(frameworkKey) => change({ frameworkKey })}
      />
      <div className="mv-round-form__period">
        <TextInput
          {...faults.field('opensOn')}
          label={t('admin.round.opens')}
          type="date"
          value={input.opensOn}
          onValue={(opensOn) => change({ opensOn })}
        />
        <TextInput
          {...faults.field('closesOn')}
          label={t('admin.round.closes')}
          optional={t('form.optional')}
          type="date"
          min={input.opensOn}
          value={input.closesOn}
          onValue={(closesOn) => change({ closesOn })}
        />
      </div>
      <NeighbourhoodsField
        {...faults.field('neighbourhoods')}
        value={input.neighbourhoods}
        onValue={(neighbourhoods) => change({ neighbourhoods })}
        before={before}
      />
      <div>
        <Button
          type="submit"
          variant="primary"
          iconEnd="arrow"
          busy={open.isPending}
          busyLabel={t('form.busy')}
        >
          {t('admin.round.submit')}
        </Button>
      </div>
    </form>
  );
}
