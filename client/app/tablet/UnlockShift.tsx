import { useState, type SubmitEvent } from 'react';
import type { DraftKey } from '../../local/draft.ts';
import { resumeShift, unlockShift, type Shift } from '../../local/shift.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PinInput } from '../../ui/PinInput.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';

const PIN_MOST_DIGITS = 12;

/** One shift that its PIN opens. */
export function UnlockShift(props: { shift: Shift & { drafts: number }; onOpen: (key: DraftKey) => void }) {
  const { shift, onOpen } = props;
  const { t, moment } = useText();
  const [pin, setPin] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'empty' | 'wrong'>('open');
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    if (pin === '') return setState('empty');
    setState('busy');
    const key = await unlockShift(shift, pin);
    if (!key) {
      setPin('');
      setState('wrong');
      document.getElementById(`pin-${shift.id}`)?.focus();
    } else {
      await resumeShift(db, shift.id, new Date().toISOString());
      onOpen(key);
    }
  };
  return (
    <Card
      title={t('unlock.shift', { name: shift.name })}
      level={2}
      meta={shift.endedAt === null ? t('unlock.since', { when: moment(shift.startedAt) }) : t('unlock.ended')}
    >
      <form noValidate autoComplete="off" onSubmit={(event) => void open(event)}>
        <Stack gap="sm">
          <PinInput
            id={`pin-${shift.id}`}
            label={t('shift.pin')}
            description={t('unlock.drafts', { n: shift.drafts })}
            error={state === 'wrong' ? t('unlock.fault') : state === 'empty' ? t('unlock.empty') : undefined}
            length={PIN_MOST_DIGITS}
            value={pin}
            onValue={setPin}
          />
          <div>
            <Button
              type="submit"
              variant="primary"
              icon="unlock"
              busy={state === 'busy'}
              busyLabel={t('unlock.busy')}
            >
              {t('unlock.go')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
