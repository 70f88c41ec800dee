import { useLiveQuery } from 'dexie-react-hooks';
import { selectToldOnPhone } from '../../local/phone.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { Outcome } from './Outcome.tsx';
import { makeTidings } from './tidings.ts';
import { useSending } from './use-sending.ts';
import { WaitingAlert } from './WaitingAlert.tsx';

const tidings = makeTidings(performance.timeOrigin);

/** How many stories on this phone are not sent, and that they were received: nothing of what was told, nor where. */
export function WaitingStories() {
  const { t } = useText();
  const sending = useSending();
  const told = useLiveQuery(async () => tidings(await selectToldOnPhone(db)));
  if (!told || (told.waiting.length === 0 && told.received === 0)) return null;
  const { waiting, received } = told;
  const n = waiting.length;
  return (
    <Outcome done={n === 0} asked={sending.asked}>
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
    </Outcome>
  );
}
