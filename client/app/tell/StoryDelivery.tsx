import { useLiveQuery } from 'dexie-react-hooks';
import { useNow } from '../../ui/use-now.ts';
import { selectWithUnsentFiles } from '../../local/attachment.ts';
import { sizeOf, type OutboxItem } from '../../local/outbox.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { nextAttemptOf } from '../device/waiting-words.ts';
import { deliveryOf, tellerReason, type Delivery } from './delivery.ts';
import { Outcome } from './Outcome.tsx';
import { RecordingsDelivery } from './RecordingsDelivery.tsx';
import { useSending, type Sending } from '../device/use-sending.ts';
import { WaitingAlert } from './WaitingAlert.tsx';

/** Whether the story that was just finished is sent, and what can be done when it is not. */
export function StoryDelivery({ item }: { item: OutboxItem }) {
  const { t } = useText();
  const sending = useSending();
  const filesWait = useLiveQuery(
    async () => (await selectWithUnsentFiles(db)).has(item.storyId),
    [item.storyId],
  );
  if (filesWait === undefined) return <Loading>{t('saved.sending')}</Loading>;
  const delivery = deliveryOf(item, filesWait);
  return (
    <Outcome done={isDone(delivery)} asked={sending.asked}>
      <Standing item={item} delivery={delivery} sending={sending} />
    </Outcome>
  );
}

const isDone = (delivery: Delivery): boolean => ['received', 'aside', 'discarded'].includes(delivery);

interface StandingProps {
  item: OutboxItem;
  delivery: Delivery;
  sending: Sending;
}

function Standing({ item, delivery, sending }: StandingProps) {
  const { t } = useText();
  const refused = item.state === 'quarantined';
  switch (delivery) {
    case 'received':
      return (
        <Alert type="ok" live="status" title={t('saved.sent')}>
          {t('saved.sent-text')}
        </Alert>
      );
    case 'discarded':
      return (
        <Alert type="info" live="status" title={t('waiting.discarded', { n: 1 })}>
          {t('waiting.discarded-text', { n: 1 })}
        </Alert>
      );
    case 'aside':
      return (
        <Alert type="info" live="status" title={t('saved.aside')}>
          {t('saved.aside-text')}
        </Alert>
      );
    case 'aside-recordings':
      return (
        <WaitingAlert type="info" title={t('saved.aside')} items={[item]} sending={sending}>
          <Paragraph>{t('saved.aside-recordings')}</Paragraph>
        </WaitingAlert>
      );
    case 'recordings':
      return <RecordingsDelivery item={item} sending={sending} />;
    case 'waiting':
      // The first attempt, of which there is nothing to say yet.
      if (sending.busy && item.refusal === null && !sending.asked)
        return <Loading>{t('saved.sending')}</Loading>;
      return (
        <WaitingAlert title={t(refused ? 'saved.refused' : 'saved.waiting')} items={[item]} sending={sending}>
          <Paragraph>{t(refused ? 'saved.refused-text' : 'saved.waiting-text')}</Paragraph>
          <Attempts item={item} />
        </WaitingAlert>
      );
  }
}

/** How often what is said of the time is said anew, in milliseconds. */
const TICK = 15_000;

/** The same that an interviewer sees of a story: since when, how the last attempt went, and when the next one is. */
function Attempts({ item }: { item: OutboxItem }) {
  const { t, ago, number } = useText();
  const now = useNow(TICK);
  const { lastAttemptAt, refusal } = item;
  const next = nextAttemptOf(item, now);
  return (
    <Paragraph variant="small">
      {lastAttemptAt !== undefined && refusal && (
        <>
          {t('saved.attempt', {
            ago: ago(lastAttemptAt, now),
            reason: t(`saved.reason.${tellerReason(refusal)}`),
          })}
          .{' '}
        </>
      )}
      {next.kind === 'at'
        ? t('saved.next-attempt.at', { when: ago(next.at, now) })
        : t('saved.next-attempt.line')}{' '}
      {t('saved.size', {
        ago: ago(Date.parse(item.sealedAt), now),
        kb: number(Math.ceil(sizeOf(item) / 1000)),
      })}
    </Paragraph>
  );
}
