import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { countOnPhone, wipePhone } from '../../local/phone.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';

/** Takes everything a resident told off this phone; there only when there is something. */
export function WipeButton() {
  const { t } = useText();
  const [stage, setStage] = useState<'closed' | 'asking' | 'done'>('closed');
  const held = useLiveQuery(() => countOnPhone(db));
  const close = () => setStage('closed');
  if (!held || (held.drafts + held.unsent + held.recordings === 0 && stage !== 'done')) return null;
  return (
    <>
      <Button variant="subtle" icon="trash" onClick={() => setStage('asking')}>
        {t('phone.wipe')}
      </Button>
      <Dialog
        open={stage !== 'closed'}
        onClose={close}
        title={t(stage === 'done' ? 'phone.wipe.done.title' : 'phone.wipe.title')}
        closeLabel={t('phone.wipe.no')}
        actions={
          stage === 'asking' && (
            <>
              <Button variant="primary" onClick={close}>
                {t('phone.wipe.no')}
              </Button>
              <Button variant="danger" onClick={() => void wipePhone(db).then(() => setStage('done'))}>
                {t('phone.wipe.yes')}
              </Button>
            </>
          )
        }
      >
        <Paragraph>{t(stage === 'done' ? 'phone.wipe.done.text' : 'phone.wipe.text')}</Paragraph>
        {stage === 'asking' && held.unsent > 0 && (
          <Paragraph>
            <strong>{t('phone.wipe.unsent', { n: held.unsent })}</strong>
          </Paragraph>
        )}
        {stage === 'asking' && held.recordings > 0 && (
          <Paragraph>
            <strong>{t('phone.wipe.recordings', { n: held.recordings })}</strong>
          </Paragraph>
        )}
      </Dialog>
    </>
  );
}
