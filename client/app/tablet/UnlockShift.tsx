import { useState, type SubmitEvent } from 'react';
import { useNow } from '../../ui/use-now.ts';
import type { DraftKey } from '../../local/draft.ts';
import { settleShift } from '../../local/settlement.ts';
import { pinFrom, unlockShift, type Shift } from '../../local/shift.ts';
import { remainingPins } from '../../../shared/rules/pin-attempts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { PinInput } from '../../ui/PinInput.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db, sync } from '../device/device.ts';
import { useAct } from '../device/use-act.ts';

const PIN_MOST_DIGITS = 12;

type Fault = 'empty' | 'wrong' | 'wait';

/** One shift that its PIN opens. */
export function UnlockShift(props: { shift: Shift & { drafts: number }; onOpen: (key: DraftKey) => void }) {
  const { shift, onOpen } = props;
  const { t, moment } = useText();
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const act = useAct();
  const field = `pin-${shift.id}`;
  const refuse = (why: Fault) => {
    setPin('');
    setFault(why);
    document.getElementById(field)?.focus();
  };
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    if (pin === '') return setFault('empty');
    await act.run(async () => {
      const unlocked = await unlockShift(db, shift.id, { pin, now: Date.now() });
      if (unlocked.kind === 'open') return onOpen(unlocked.key);
      if (unlocked.kind !== 'spent') return refuse(unlocked.kind);
      const at = new Date().toISOString();
      await settleShift(db, shift.id, { ending: 'pins', at });
      void sync.wake();
    });
  };
  return (
    <Card
      title={t('unlock.shift', { name: shift.name })}
      level={2}
      meta={shift.endedAt === null ? t('unlock.since', { when: moment(shift.startedAt) }) : t('unlock.ended')}
    >
      <form noValidate autoComplete="off" onSubmit={(event) => void open(event)}>
        <Stack gap="sm">
          <Paragraph>{t('unlock.drafts', { n: shift.drafts })}</Paragraph>
          <WrongPins shift={shift} />
          <PinInput
            id={field}
            label={t('shift.pin')}
            error={faultText(fault)}
            length={PIN_MOST_DIGITS}
            value={pin}
            onValue={setPin}
          />
          {act.failed && <Alert type="error" live="alert" title={t('store.failed')} />}
          <div>
            <Button
              type="submit"
              variant="primary"
              icon="unlock"
              busy={act.busy}
              busyLabel={t('unlock.busy')}
            >
              {t('unlock.go')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );

  function faultText(why: Fault | null): string | undefined {
    switch (why) {
      case 'empty':
        return t('unlock.empty');
      case 'wrong':
        return t('unlock.fault');
      case 'wait':
        return t('unlock.too-soon');
      case null:
        return undefined;
    }
  }
}

/** After a wrong PIN: how many are left, what happens then, and how long to wait for the next. */
function WrongPins({ shift }: { shift: Shift }) {
  const { t } = useText();
  const now = useNow(1_000);
  const wrong = shift.wrongPins ?? 0;
  if (wrong === 0) return null;
  const seconds = Math.ceil((pinFrom(shift, now) - now) / 1_000);
  return (
    <Alert type="warning" title={t('unlock.remaining', { n: remainingPins(wrong) })}>
      {t('unlock.spent-means')}
      {seconds > 0 && (
        <>
          {' '}
          <strong>
            {seconds > 90
              ? t('unlock.wait-minutes', { n: Math.ceil(seconds / 60) })
              : t('unlock.wait-seconds', { n: seconds })}
          </strong>
        </>
      )}
    </Alert>
  );
}
