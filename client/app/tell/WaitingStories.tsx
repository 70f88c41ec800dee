import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { selectWithUnsentFiles } from '../../local/attachment.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { forgetDiscarded, selectToldOnPhone } from '../../local/phone.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db, sync } from '../device/device.ts';
import { Outcome } from './Outcome.tsx';
import { makeTidings } from './tidings.ts';
import { useSending, type Sending } from '../device/use-sending.ts';
import { WaitingAlert } from './WaitingAlert.tsx';

const tidings = makeTidings(performance.timeOrigin);

/** How many stories on this phone are not sent, and that they were received: nothing of what was told, nor where. */
export function WaitingStories() {
  const { t } = useText();
  const sending = useSending();
  const told = useLiveQuery(async () =>
    tidings(await selectToldOnPhone(db), await selectWithUnsentFiles(db)),
  );
  const [read, setRead] = useState(false);
  useAskedAgain(told?.aside);
  if (!told) return null;
  const { waiting, recordings, aside, received, discarded } = told;
  const n = waiting.length;
  const left = n + recordings.length + aside.length;
  if (left + received + discarded === 0 && !read) return null;
  return (
    <Outcome done={left === 0} asked={sending.asked}>
      {received > 0 && <Alert type="ok" live="status" title={t('waiting.received', { n: received })} />}
      <Outcome done={discarded === 0} asked={read}>
        {discarded > 0 && <Discarded n={discarded} onRead={() => setRead(true)} />}
      </Outcome>
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
      {aside.length > 0 && (
        <WaitingAlert
          type="info"
          title={t('waiting.aside', { n: aside.length })}
          items={aside}
          sending={sending}
          brief
        >
          <Paragraph>{t('waiting.aside-text', { n: aside.length })}</Paragraph>
        </WaitingAlert>
      )}
    </Outcome>
  );
}

/**
 * Synchronises what a person looks at first with a visit: nobody else tells this phone that the recording may follow, and
 * by itself it would ask once a day.
 */
function useAskedAgain(aside: readonly OutboxItem[] | undefined): void {
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || !aside || aside.length === 0) return;
    asked.current = true;
    void sync.wake({ named: new Set(aside.map(({ storyId }) => storyId)) });
  }, [aside]);
}

/** Stays until somebody says to have read it: nothing else will tell. */
function Discarded({ n, onRead }: { n: number; onRead: () => void }) {
  const { t } = useText();
  const forget = () => {
    onRead();
    void forgetDiscarded(db);
  };
  return (
    <Alert
      type="info"
      live="status"
      title={t('waiting.discarded', { n })}
      actions={<Button onClick={forget}>{t('waiting.discarded-read')}</Button>}
    >
      {t('waiting.discarded-text', { n })}
    </Alert>
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
