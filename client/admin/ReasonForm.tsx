import type { FormEvent, ReactNode } from 'react';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useFaults } from '../ui/use-faults.ts';
import { RefusalAlert } from './RefusalAlert.tsx';

interface ReasonFormProps {
  label: string;
  description?: string;
  submitLabel: string;
  /** What is done cannot be taken back. */
  danger?: boolean;
  reason: string;
  onReason: (reason: string) => void;
  act: { mutate: (reason: string) => void; isPending: boolean; error: Error | null };
  isWrong: (reason: string) => boolean;
  onCancel: () => void;
  /** What happens, in words, above the question why. */
  children: ReactNode;
}

/** An act that asks why it is done. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, description, submitLabel, danger, reason, onReason, act, isWrong, onCancel, children } =
    props;
  const { t } = useText();
  const faults = useFaults<'reason'>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.attempt(isWrong(reason) ? { reason: t('admin.reason.fault') } : {})) return;
    if (!act.isPending) act.mutate(reason);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary level={3} title={t('form.faults')} {...faults.summary} />
        {children}
        <RefusalAlert error={act.error} />
        <TextArea
          {...faults.field('reason')}
          label={label}
          description={description}
          rows={3}
          maxLength={500}
          value={reason}
          onValue={onReason}
        />
        <Stack row gap="sm">
          <Button
            type="submit"
            variant={danger ? 'danger' : 'primary'}
            busy={act.isPending}
            busyLabel={t('form.busy')}
          >
            {submitLabel}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        </Stack>
      </Stack>
    </form>
  );
}
