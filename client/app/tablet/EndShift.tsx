import { useState } from 'react';
import { endShift } from '../../local/shift.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { setShiftKey } from './shift-session.ts';

/** Locks the tablet: the shift's key leaves the memory; stories that are finished go on being sent. */
export function EndShift({ drafts }: { drafts: number }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const end = async () => {
    setShiftKey(null);
    await endShift(db, new Date().toISOString());
  };
  return (
    <div>
      <Button icon="lock" onClick={() => setAsking(true)}>
        {t('home.end')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('home.end.title')}
        closeLabel={t('home.end.no')}
        actions={
          <>
            <Button variant="primary" icon="lock" onClick={() => void end()}>
              {t('home.end.yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('home.end.no')}</Button>
          </>
        }
      >
        <Paragraph>{t('home.end.text')}</Paragraph>
        {drafts > 0 && (
          <Paragraph>
            <strong>{t('home.end.drafts', { n: drafts })}</strong>
          </Paragraph>
        )}
      </Dialog>
    </div>
  );
}
