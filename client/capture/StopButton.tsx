import { useState } from 'react';
import type { Telling } from '../../shared/model/telling.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';

/** How a telling ended before its end. `nothing`: nothing was told or held yet. */
export type Stop = 'nothing' | 'discarded' | 'kept';

/** A way out at any moment: keep it for later, or throw it away. */
export function StopButton(props: {
  channel: Telling['channel'];
  /** The teller lets us hold the story, so there may be one. */
  told: boolean;
  /** Nobody can open it later: the device is not used any more. */
  lastChance?: boolean;
  onStop: (how: Stop) => void;
}) {
  const { channel, told, lastChance = false, onStop } = props;
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const about = lastChance ? 'stop.text.last' : (`stop.text.${channel}` as const);
  // Closed first: what comes of it is said on the page, which the dialog covers.
  const choose = (how: Stop) => {
    setAsking(false);
    onStop(how);
  };
  return (
    <>
      <Button variant="subtle" icon="close" onClick={() => setAsking(true)}>
        {t('stop.button')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('stop.title')}
        closeLabel={t('stop.close')}
        actions={
          <>
            <Button variant="primary" onClick={() => setAsking(false)}>
              {t('stop.close')}
            </Button>
            {told ? (
              <>
                {!lastChance && <Button onClick={() => choose('kept')}>{t('stop.keep')}</Button>}
                <Button variant="danger" icon="trash" onClick={() => choose('discarded')}>
                  {t('stop.discard')}
                </Button>
              </>
            ) : (
              <Button onClick={() => choose('nothing')}>{t('stop.leave')}</Button>
            )}
          </>
        }
      >
        <Paragraph>{t(told ? about : 'stop.text.nothing')}</Paragraph>
      </Dialog>
    </>
  );
}
