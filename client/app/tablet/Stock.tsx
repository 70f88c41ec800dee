import { useLiveQuery } from 'dexie-react-hooks';
import { Link as RouteLink } from 'wouter';
import { selectOutbox } from '../../local/outbox.ts';
import { countWhereabouts } from '../../local/whereabouts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Card } from '../../ui/Card.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { db } from '../device/device.ts';
import { useOfflineReady } from '../device/use-offline-ready.ts';
import { StorageNote } from './StorageNote.tsx';
import { OUTBOX } from './TabletFrame.tsx';

/** How many stories are on their way, and how many arrived. */
export function Stock() {
  const { t, number } = useText();
  const items = useLiveQuery(() => selectOutbox(db));
  const { waiting, coordinator, here, received } = countWhereabouts(items ?? []);
  return (
    <Card
      title={t('home.counts')}
      level={2}
      footer={
        <RouteLink href={OUTBOX} asChild>
          <LinkButton variant="secondary" icon="list">
            {t('home.outbox')}
          </LinkButton>
        </RouteLink>
      }
    >
      <Stack row gap="xl">
        <Figure value={number(waiting)} label={t('home.unsent')} />
        {here > 0 && <Figure value={number(here)} label={t('home.here')} />}
        {coordinator > 0 && <Figure value={number(coordinator)} label={t('home.coordinator')} />}
        <Figure value={number(received)} label={t('home.received')} />
      </Stack>
      <OfflineReady />
      <StorageNote />
    </Card>
  );
}

/** Whether the app itself is on this tablet: only then can one tell at a stall without a network. */
function OfflineReady() {
  const { t } = useText();
  const ready = useOfflineReady();
  return (
    <div role="status">
      <StatusBadge tone={ready ? 'ok' : 'warning'} icon={ready ? 'check' : 'cloud'}>
        {t(ready ? 'home.offline.ready' : 'home.offline.not-ready')}
      </StatusBadge>
    </div>
  );
}
