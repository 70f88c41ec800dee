import type { ReactNode } from 'react';
import type { OutboxItem } from '../../local/outbox.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { saveRescueFile } from '../device/save-rescue-file.ts';
import { useAct } from '../device/use-act.ts';
import { commonReason } from './delivery.ts';
import type { Sending } from '../device/use-sending.ts';

interface WaitingAlertProps {
  title: string;
  children: ReactNode;
  items: readonly OutboxItem[];
  sending: Sending;
  type?: 'info' | 'warning';
  /** Beside something else: what a file is for is said once there is one. */
  brief?: boolean;
}

/** Stories that are not sent, or not whole, with what can be done: send them now, and how that went; keep them as a file. */
export function WaitingAlert(props: WaitingAlertProps) {
  const { title, children, items, sending, type = 'warning', brief = false } = props;
  const { t } = useText();
  const saving = useAct();
  const isKept = items.every(({ exportedAt }) => exportedAt !== undefined);
  return (
    <Alert
      type={type}
      live="status"
      title={title}
      actions={
        <>
          <Button
            icon="send"
            busy={sending.busy}
            busyLabel={t('saved.sending-again')}
            onClick={() => void sending.send({ named: new Set(items.map(({ storyId }) => storyId)) })}
          >
            {t('saved.again')}
          </Button>
          <Button
            variant="subtle"
            icon="download"
            onClick={() => void saving.run(() => saveRescueFile(items))}
          >
            {t('saved.keep')}
          </Button>
        </>
      }
    >
      {children}
      <Tried items={items} sending={sending} />
      {(saving.failed || isKept || !brief) && (
        <Paragraph>
          {t(saving.failed ? 'saved.keep-failed' : isKept ? 'saved.kept-text' : 'saved.keep-text')}
        </Paragraph>
      )}
    </Alert>
  );
}

/** How it went when somebody asked to send; counted, so that a second press that fails alike shows as well. */
function Tried({ items, sending: { busy, tried } }: Pick<WaitingAlertProps, 'items' | 'sending'>) {
  const { t } = useText();
  if (tried === 0 || busy) return null;
  const reason = commonReason(items);
  return (
    <Paragraph>
      <strong>
        {t('saved.tried', { n: tried })} {t(`saved.tried.${reason ?? 'unknown'}`)}
      </strong>
    </Paragraph>
  );
}
