import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { isDraftOpen } from '../../local/draft-lock.ts';
import { foreseeSettlement, settleShift, type Settlement } from '../../local/settlement.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db, sync } from '../device/device.ts';
import { useAct } from '../device/use-act.ts';
import { OPEN_DRAFTS } from './OpenDrafts.tsx';
import { setShiftKey } from './shift-session.ts';

interface EndShiftProps {
  shiftId: string;
  /** The question comes before everything else: nothing opens over it. */
  onAsk: () => void;
}

/** Ends the shift for good, after saying what becomes of each story that is not finished. */
export function EndShift({ shiftId, onAsk }: EndShiftProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const act = useAct();
  const foreseen = useLiveQuery(() => foreseeSettlement(db, shiftId), [shiftId]);
  const drafts = foreseen ? foreseen.sealed + foreseen.destroyed : 0;
  const end = () =>
    act.run(async () => {
      // Also one of which nothing is kept yet, and that nobody can tell from a draft of another shift.
      if (await isDraftOpen()) return setElsewhere(true);
      await settleShift(db, shiftId, { ending: 'ended', at: new Date().toISOString() });
      setShiftKey(null);
      void sync.wake();
    });
  const ask = () => {
    onAsk();
    setAsking(true);
  };
  const goOn = () => {
    setAsking(false);
    const heading = document.getElementById(OPEN_DRAFTS);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <div>
      <Button icon="stop" onClick={ask}>
        {t('home.end')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('home.end.title')}
        closeLabel={t('home.end.no')}
        actions={
          <>
            {drafts > 0 && (
              <Button variant="primary" iconEnd="arrow" onClick={goOn}>
                {t('home.end.go-on')}
              </Button>
            )}
            <Button
              variant={drafts > 0 ? 'secondary' : 'primary'}
              icon="stop"
              busy={act.busy}
              busyLabel={t('unlock.busy')}
              onClick={() => void end()}
            >
              {t('home.end.yes')}
            </Button>
            <Button variant="subtle" onClick={() => setAsking(false)}>
              {t('home.end.no')}
            </Button>
          </>
        }
      >
        <Paragraph>{t('home.end.text')}</Paragraph>
        {foreseen && <Foreseen {...foreseen} />}
        {elsewhere && <Alert type="warning" live="alert" title={t('home.end.busy')} />}
        {act.failed && <Alert type="error" live="alert" title={t('store.failed')} />}
      </Dialog>
    </div>
  );
}

function Foreseen({ sealed, destroyed }: Settlement) {
  const { t } = useText();
  if (sealed + destroyed === 0) return null;
  return (
    <>
      {sealed > 0 && (
        <Paragraph>
          <strong>{t('home.end.sealed', { n: sealed })}</strong>
        </Paragraph>
      )}
      {destroyed > 0 && (
        <Paragraph>
          <strong>{t('home.end.destroyed', { n: destroyed })}</strong>
        </Paragraph>
      )}
    </>
  );
}
