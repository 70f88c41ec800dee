import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { uuidv7 } from 'uuidv7';
import { useLocation } from 'wouter';
import { EventDraft } from '../../shared/api/round.ts';
import { EventId } from '../../shared/model/ids.ts';
import type { Round } from '../../shared/model/round.ts';
import { dutchDay } from '../../shared/rules/calendar.ts';
import { ask } from '../api/ask.ts';
import { wrongFields } from '../api/wrong-fields.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Select } from '../ui/Select.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFaults } from '../ui/use-faults.ts';
import { adminPaths } from './paths.ts';
import { RefusalAlert } from './RefusalAlert.tsx';

/** Opens an event in a neighbourhood of the round, and then shows its code for residents. */
export function OpenEventDialog(props: { open: boolean; onClose: () => void; round: Round }) {
  const { t } = useText();
  const { open, onClose, round } = props;
  return (
    <Dialog open={open} onClose={onClose} title={t('admin.event.open')} closeLabel={t('form.close')} keep>
      <EventForm round={round} onCancel={onClose} />
    </Dialog>
  );
}

const fields = ['name', 'neighbourhood', 'on'] as const;
type EventField = (typeof fields)[number];

function EventForm({ round, onCancel }: { round: Round; onCancel: () => void }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const faults = useFaults<EventField>();
  const [draft, setDraft] = useState<EventDraft>(() => ({
    id: EventId.parse(uuidv7()),
    name: '',
    neighbourhood: round.neighbourhoods.length === 1 ? (round.neighbourhoods[0] ?? '') : '',
    on: dutchDay(new Date().toISOString()),
  }));
  const change = (part: Partial<EventDraft>) => setDraft((now) => ({ ...now, ...part }));
  const open = useMutation({
    mutationFn: () => ask('openEvent', { params: { roundId: round.id }, body: draft }),
    onSuccess: async (event) => {
      await queries.invalidateQueries({ queryKey: ['getRound'] });
      void queries.invalidateQueries({ queryKey: ['listRounds'] });
      navigate(adminPaths.event(round.id, event.id));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongFields(EventDraft, draft);
    const found = fields.filter((field) => wrong.includes(field));
    const words = found.map((field) => [field, t(`admin.event.fault.${field}`)]);
    if (faults.attempt(Object.fromEntries(words)) && !open.isPending) open.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary level={3} title={t('form.faults')} {...faults.summary} />
        <RefusalAlert error={open.error} />
        <TextInput
          {...faults.field('name')}
          label={t('admin.event.name')}
          description={t('admin.event.name.about')}
          autoComplete="off"
          value={draft.name}
          onValue={(name) => change({ name })}
        />
        <Select
          {...faults.field('neighbourhood')}
          label={t('admin.event.neighbourhood')}
          placeholder={t('admin.event.neighbourhood.choose')}
          options={round.neighbourhoods.map((name) => ({ value: name, label: name }))}
          value={draft.neighbourhood}
          onValue={(neighbourhood) => change({ neighbourhood })}
        />
        <TextInput
          {...faults.field('on')}
          label={t('admin.event.on')}
          type="date"
          value={draft.on}
          onValue={(on) => change({ on })}
        />
        <Stack row gap="sm">
          <Button type="submit" variant="primary" busy={open.isPending} busyLabel={t('form.busy')}>
            {t('admin.event.submit')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
