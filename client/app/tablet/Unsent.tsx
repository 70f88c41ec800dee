import { useLiveQuery } from 'dexie-react-hooks';
import { Link as RouteLink } from 'wouter';
import { selectOutbox } from '../../local/outbox.ts';
import { countWhereabouts } from '../../local/whereabouts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { db } from '../device/device.ts';
import { OutboxSummary } from './OutboxSummary.tsx';
import { OUTBOX } from './TabletFrame.tsx';

/** After a crash the first question is: is it still there? */
export function Unsent() {
  const { t } = useText();
  const items = useLiveQuery(() => selectOutbox(db));
  if (!items) return null;
  const counts = countWhereabouts(items);
  if (counts.received === items.length) return null;
  return (
    <OutboxSummary
      counts={counts}
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
