import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Link as RouteLink } from 'wouter';
import { isUnsent } from '../../../shared/rules/outbox.ts';
import type { TabletIdentity } from '../../local/device.ts';
import { selectOutbox, type OutboxItem } from '../../local/outbox.ts';
import { selectRescuable } from '../../local/rescue-file.ts';
import { countWhereabouts } from '../../local/whereabouts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { saveRescueFile } from '../device/save-rescue-file.ts';
import { useAct } from '../device/use-act.ts';
import { useSending } from '../device/use-sending.ts';
import { EnrolScreen } from './EnrolScreen.tsx';
import { SaveHeld } from './SaveHeld.tsx';
import { LineAlert } from './LineAlert.tsx';
import { OutboxList } from './OutboxList.tsx';
import { OutboxSummary } from './OutboxSummary.tsx';
import { TabletFrame } from './TabletFrame.tsx';
import { Tried } from './Tried.tsx';
import { UnknownTablet } from './UnknownTablet.tsx';

/** Every story that was finished here, and how far it is. Readable without a PIN: it says nothing of a story. */
export function OutboxScreen({ tablet }: { tablet: TabletIdentity }) {
  const { t } = useText();
  const items = useLiveQuery(() => selectOutbox(db));
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling && tablet.unknownSince) return <EnrolScreen />;
  return (
    <TabletFrame tablet={tablet} title={t('outbox.title')}>
      <Stack gap="lg">
        <PageHeader eyebrow={tablet.label} title={t('outbox.title')} lead={t('outbox.lead')} />
        {tablet.unknownSince && <UnknownTablet onEnrol={() => setEnrolling(true)} />}
        {tablet.revokedAt ? (
          <Alert type="warning" title={t('revoked.title')}>
            {t('revoked.lead')}
          </Alert>
        ) : (
          <LineAlert />
        )}
        {items ? <Outbox items={items} /> : <Skeleton shape="card" count={2} label={t('outbox.title')} />}
        <RouteLink href="/inleveren" asChild>
          <Link alone icon="arrow">
            {t('outbox.hand-in')}
          </Link>
        </RouteLink>
      </Stack>
    </TabletFrame>
  );
}

function Outbox({ items }: { items: readonly OutboxItem[] }) {
  const { t } = useText();
  const sending = useSending();
  const saving = useAct();
  const keepAll = () => saving.run(async () => saveRescueFile(await selectRescuable(db)));
  const counts = countWhereabouts(items);
  const isKept = items.some(({ state, exportedAt }) => isUnsent(state) && exportedAt !== undefined);
  if (items.length === 0) {
    return (
      <EmptyState scene="done" title={t('outbox.empty.title')}>
        {t('outbox.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <OutboxSummary
        counts={counts}
        live="status"
        actions={
          counts.received < items.length && (
            <>
              {counts.waiting > 0 && (
                <Button
                  variant="primary"
                  icon="send"
                  busy={sending.busy}
                  busyLabel={t('outbox.sending')}
                  onClick={() => void sending.send({ byHand: true })}
                >
                  {t('outbox.send')}
                </Button>
              )}
              <Button icon="download" onClick={() => void keepAll()}>
                {t('outbox.keep-all')}
              </Button>
            </>
          )
        }
      >
        {sending.tried > 0 && !sending.busy && counts.waiting > 0 && (
          <Paragraph>
            <strong>
              <Tried n={sending.tried} />
            </strong>
          </Paragraph>
        )}
        {isKept && <Paragraph>{t('outbox.kept-text', { address: `${location.host}/inleveren` })}</Paragraph>}
      </OutboxSummary>
      {saving.failed && <Alert type="error" live="alert" title={t('outbox.keep-failed')} />}
      <OutboxList items={items} />
      {items.some(({ state }) => state === 'acknowledged') && <SaveHeld />}
    </>
  );
}
