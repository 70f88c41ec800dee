import { useLiveQuery } from 'dexie-react-hooks';
import { useNow } from '../../ui/use-now.ts';
import { selectAttachments } from '../../local/attachment.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { nextMediaOf, type NextAttempt } from '../device/waiting-words.ts';
import type { Sending } from '../device/use-sending.ts';
import { WaitingAlert } from './WaitingAlert.tsx';

/** How often what is said of the time is said anew, in milliseconds. */
const TICK = 15_000;

/** The story is received, and what was recorded with it is still to go. */
export function RecordingsDelivery({ item, sending }: { item: OutboxItem; sending: Sending }) {
  const { t } = useText();
  const now = useNow(TICK);
  const files = useLiveQuery(() => selectAttachments(db, item.storyId), [item.storyId]);
  if (!files) return null;
  // When the last one has gone, the server is asked for its receipt once more.
  const n = Math.max(1, files.filter(({ sent }) => !sent).length);
  const title = t('saved.recordings', { n });
  const next = nextMediaOf(files, now);
  if (next.kind === 'refused')
    return (
      <WaitingAlert title={t('saved.recordings-refused', { n })} items={[item]} sending={sending}>
        <Paragraph>{t('saved.recordings-refused-text', { n })}</Paragraph>
      </WaitingAlert>
    );
  if (sending.busy && !sending.asked)
    return (
      <Alert type="info" live="status" title={title}>
        {t('saved.recordings-text', { n })}
      </Alert>
    );
  return (
    <WaitingAlert type="info" title={title} items={[item]} sending={sending}>
      <Paragraph>{t('saved.recordings-text', { n })}</Paragraph>
      <Next next={next} />
    </WaitingAlert>
  );
}

function Next({ next }: { next: NextAttempt }) {
  const { t, ago } = useText();
  const now = useNow(TICK);
  return (
    <Paragraph variant="small">
      {next.kind === 'at'
        ? t('saved.next-attempt.at', { when: ago(next.at, now) })
        : t('saved.next-attempt.line')}
    </Paragraph>
  );
}
