import { useLiveQuery } from 'dexie-react-hooks';
import { dismissNotices, selectNotices, type SettlementNotice } from '../../local/tally.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { useAct } from '../device/use-act.ts';

/** What became of unfinished stories of shifts that ended, until somebody has read it. */
export function SettlementNotices() {
  const { t } = useText();
  const notices = useLiveQuery(() => selectNotices(db));
  const act = useAct();
  if (!notices || notices.length === 0) return null;
  return (
    <Alert
      type={
        notices.every(({ ending, destroyed }) => ending === 'ended' && destroyed === 0) ? 'ok' : 'warning'
      }
      live="status"
      title={t('notice.title')}
      actions={<Button onClick={() => void act.run(() => dismissNotices(db))}>{t('notice.read')}</Button>}
    >
      {notices.map((notice) => (
        <Notice key={`${notice.at}-${notice.shiftName}`} {...notice} />
      ))}
    </Alert>
  );
}

function Notice({ ending, shiftName, at, sealed, destroyed }: SettlementNotice) {
  const { t, moment } = useText();
  const name = shiftName ?? t('notice.somebody');
  return (
    <>
      <Paragraph>{t(`notice.${ending}`, { name, when: moment(at) })}</Paragraph>
      {sealed > 0 && <Paragraph>{t('notice.sealed', { n: sealed })}</Paragraph>}
      {destroyed > 0 && <Paragraph>{t('notice.destroyed', { n: destroyed })}</Paragraph>}
    </>
  );
}
