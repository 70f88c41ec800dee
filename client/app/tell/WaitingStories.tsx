import { useLiveQuery } from 'dexie-react-hooks';
import type { OutboxItem } from '../../local/outbox.ts';
import { selectToldOnPhone, selectWithUnsentFiles } from '../../local/phone.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { Outcome } from './Outcome.tsx';
import { makeTidings } from './tidings.ts';
import { useSending, type Sending } from './use-sending.ts';
import { WaitingAlert } from './WaitingAlert.tsx';

const tidings = makeTidings(performance.timeOrigin);

/** How many stories on this phone are not sent, and that they were received: nothing of what was told, nor where. */
export function WaitingStories() {
  const { t } = useText();
  const sending = useSending();
  const told = useLiveQuery(async () =>
    tidings(await selectToldOnPhone(db), await selectWithUnsentFiles(db)),
  );
  if (!told) return null;
  const { waiting, recordings, received } = told;
  if (waiting.length + recordings.length + received === 0) return null;
  const n = waiting.length;
  return (
    <Outcome done={n + recordings.length === 0} asked={sending.asked}>
      {received > 0 && <Alert type="ok" live="status" title={t('waiting.received', { n: received })} />}
      {n > 0 && (
        <WaitingAlert title={t('waiting.title', { n })} items={waiting} sending={sending} brief>
          <Paragraph>
            {t('waiting.text', { n })}{' '}
            {t(waiting.some(({ state }) => state === 'quarantined') ? 'waiting.refused' : 'waiting.next', {
              n,
            })}
          </Paragraph>
        </WaitingAlert>
      )}
      {recordings.length > 0 && <Recordings items={recordings} {...(n === 0 ? { sending } : {})} />}
    </Outcome>
  );
}

/** Beside stories that wait it has no buttons of its own: what sends those, sends these. */
function Recordings({ items, sending }: { items: readonly OutboxItem[]; sending?: Sending }) {
  const { t } = useText();
  const n = items.length;
  const title = t('waiting.recordings', { n });
  const text = <Paragraph>{t('waiting.recordings-text', { n })}</Paragraph>;
  return sending ? (
    <WaitingAlert type="info" title={title} items={items} sending={sending} brief>
      {text}
    </WaitingAlert>
  ) : (
    <Alert type="info" live="status" title={title}>
      {text}
    </Alert>
  );
}
