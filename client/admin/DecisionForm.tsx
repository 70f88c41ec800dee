import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { DecisionDraft, type SetAsideContent, type SetAsideOutside } from '../../shared/api/set-aside.ts';
import { ask, isRefusedFor } from '../api/ask.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useFaults } from '../ui/use-faults.ts';
import {
  aboutChoice,
  type DecisionChoice,
  decisionDraft,
  decisionsFor,
  isBoundToHeld,
  isForGood,
  submitWords,
} from './decision-draft.ts';
import { EventChoice } from './EventChoice.tsx';
import { RefusalAlert } from './RefusalAlert.tsx';
import { useKeptReason } from './use-kept-reason.ts';
import { useRefreshAside } from './use-undo-decision.ts';

interface DecisionFormProps {
  item: SetAsideOutside;
  /** Null as long as nobody opened it. */
  content: SetAsideContent | null;
  onDecided: (decided: SetAsideOutside) => void;
  /** Somebody decided meanwhile; what they decided is known here by then. */
  onTooLate: () => void;
}

/** Asks what becomes of it, and why. */
export function DecisionForm({ item, content, onDecided, onTooLate }: DecisionFormProps) {
  const { t } = useText();
  const refresh = useRefreshAside();
  const faults = useFaults<'choice' | 'event' | 'reason'>();
  const [choice, setChoice] = useState<DecisionChoice>();
  const [eventId, setEventId] = useState('');
  const [reason, setReason] = useKeptReason(item.id);
  const choices = decisionsFor(content);
  const needsEvent = choice === 'release' && (content?.needsEvent ?? false);
  const decide = useMutation({
    mutationFn: (body: DecisionDraft) => ask('decideSetAside', { params: { setAsideId: item.id }, body }),
    onSuccess: async (decided) => {
      setReason('');
      await refresh();
      onDecided(decided);
    },
    onError: async (error) => {
      if (!isRefusedFor(error, 'already-decided')) return;
      await refresh();
      onTooLate();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = DecisionDraft.safeParse(decisionDraft({ choice, reason, eventId, content }));
    const found = {
      ...(choice === undefined && { choice: t('aside.decide.fault') }),
      ...(needsEvent && eventId === '' && { event: t('aside.decide.event.fault') }),
      ...(reason.trim().length < 3 && { reason: t('admin.reason.fault') }),
    };
    if (faults.attempt(found) && draft.success && !decide.isPending) decide.mutate(draft.data);
  };
  return (
    <Card level={2} title={t('aside.decide')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ErrorSummary level={3} title={t('form.faults')} {...faults.summary} />
          <RefusalAlert error={decide.error} />
          {content === null && <Paragraph muted>{t('aside.decide.open-first')}</Paragraph>}
          <RadioGroup
            {...faults.field('choice')}
            label={t('aside.decide.what')}
            description={isBoundToHeld(content) ? t('aside.decide.release.bound') : undefined}
            value={choice}
            onValue={setChoice}
            choices={choices.map((value) => ({
              value,
              label: t(`aside.decide.${value}`),
              description: t(aboutChoice(value, content)),
            }))}
          />
          {choice === 'discard' && item.recordings.named > 0 && (
            <Alert type="warning" live="status">
              {t('aside.decide.discard.recordings', { count: item.recordings.named })}
            </Alert>
          )}
          {needsEvent && <EventChoice field={faults.field('event')} eventId={eventId} onEvent={setEventId} />}
          <TextArea
            {...faults.field('reason')}
            label={t('aside.decide.reason')}
            description={t('aside.decide.reason.about')}
            rows={3}
            maxLength={500}
            value={reason}
            onValue={setReason}
          />
          <div>
            <Button
              type="submit"
              variant={isForGood(choice, content) ? 'danger' : 'primary'}
              busy={decide.isPending}
              busyLabel={t('form.busy')}
            >
              {t(submitWords(choice, content))}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
