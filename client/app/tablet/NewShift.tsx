import { useState, type SubmitEvent } from 'react';
import { uuidv7 } from 'uuidv7';
import type { DraftKey } from '../../local/draft.ts';
import { startShift } from '../../local/shift.ts';
import type { Catalogues } from '../../text/message-id.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { PinInput } from '../../ui/PinInput.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { pinFault } from '../../../shared/rules/pin.ts';
import { db } from '../device/device.ts';
import { useAct } from '../device/use-act.ts';

const PIN_MOST_DIGITS = 12;

type Field = 'name' | 'pin' | 'repeat';
type Faults = Partial<Record<Field, Catalogues['device']>>;

/** Begins a shift: a name for the list, and a PIN that opens what is not finished. */
export function NewShift({ onOpen }: { onOpen: (key: DraftKey) => void }) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [attempt, setAttempt] = useState(0);
  const act = useAct();
  const faults = attempt > 0 ? faultsIn({ name, pin, repeat }) : {};
  const error = (field: Field) => faults[field] && t(faults[field]);

  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (Object.keys(faultsIn({ name, pin, repeat })).length > 0) return;
    await act.run(async () => {
      const startedAt = new Date().toISOString();
      onOpen(await startShift(db, { id: uuidv7(), name: name.trim(), pin, startedAt }));
    });
  };
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void start(event)}>
      <Stack>
        <ErrorSummary
          title={t('shift.errors')}
          attempt={attempt}
          faults={(['name', 'pin', 'repeat'] as const).flatMap((field) =>
            faults[field] ? [{ fieldId: `shift-${field}`, message: t(faults[field]) }] : [],
          )}
        />
        <TextInput
          id="shift-name"
          label={t('shift.name')}
          description={t('shift.name.hint')}
          error={error('name')}
          autoComplete="off"
          maxLength={40}
          value={name}
          onValue={setName}
        />
        <PinInput
          id="shift-pin"
          label={t('shift.pin')}
          description={t('shift.pin.hint')}
          error={error('pin')}
          length={PIN_MOST_DIGITS}
          value={pin}
          onValue={setPin}
        />
        <PinInput
          id="shift-repeat"
          label={t('shift.pin.repeat')}
          error={error('repeat')}
          length={PIN_MOST_DIGITS}
          value={repeat}
          onValue={setRepeat}
        />
        <Paragraph muted>{t('shift.forget')}</Paragraph>
        {act.failed && <Alert type="error" live="alert" title={t('store.failed')} />}
        <div>
          <Button
            type="submit"
            variant="primary"
            iconEnd="arrow"
            busy={act.busy}
            busyLabel={t('shift.starting')}
          >
            {t('shift.start')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function faultsIn({ name, pin, repeat }: Record<Field, string>): Faults {
  const fault = pinFault(pin);
  return {
    ...(name.trim().length < 2 ? { name: 'shift.fault.name' } : {}),
    ...(fault === 'short' ? { pin: 'shift.fault.pin' } : {}),
    ...(fault === 'simple' ? { pin: 'shift.fault.pin-simple' } : {}),
    ...(fault === null && pin !== repeat ? { repeat: 'shift.fault.repeat' } : {}),
  };
}
