import { useLiveQuery } from 'dexie-react-hooks';
import { Link as RouteLink } from 'wouter';
import { countUnsent } from '../../local/outbox.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Link } from '../../ui/Link.tsx';
import { db } from '../device/device.ts';
import { OUTBOX } from './TabletFrame.tsx';

/** After a crash the first question is: is it still there? */
export function Unsent() {
  const { t } = useText();
  const unsent = useLiveQuery(() => countUnsent(db));
  if (!unsent) return null;
  return (
    <Alert
      type="info"
      title={t('outbox.summary', { unsent })}
      actions={
        <RouteLink href={OUTBOX} asChild>
          <Link alone icon="send">
            {t('home.outbox')}
          </Link>
        </RouteLink>
      }
    />
  );
}
