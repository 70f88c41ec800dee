import { useEffect, useState } from 'react';
import { settleAbandoned } from '../../local/abandoned.ts';
import type { TabletIdentity } from '../../local/device.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db, sync } from '../device/device.ts';
import { EnrolScreen } from './EnrolScreen.tsx';
import { SettlementNotices } from './SettlementNotices.tsx';
import { TabletFrame } from './TabletFrame.tsx';
import { Unsent } from './Unsent.tsx';

/** A tablet that the coordinator revoked: nothing is told on it any more, and what it holds still goes. */
export function RevokedScreen({ tablet }: { tablet: TabletIdentity }) {
  const { t } = useText();
  const [enrolling, setEnrolling] = useState(false);
  const isUnsettled = useSettled();
  if (enrolling) return <EnrolScreen />;
  return (
    <TabletFrame tablet={tablet} title={t('revoked.title')}>
      <Stack narrow gap="lg">
        <PageHeader eyebrow={tablet.label} title={t('revoked.title')} lead={t('revoked.lead')} />
        {isUnsettled && <Alert type="error" live="alert" title={t('store.failed')} />}
        <SettlementNotices />
        <Unsent />
        <Alert
          type="info"
          title={t('revoked.again')}
          actions={
            <Button icon="device" onClick={() => setEnrolling(true)}>
              {t('revoked.enrol')}
            </Button>
          }
        >
          {t('revoked.again.text')}
        </Alert>
      </Stack>
    </TabletFrame>
  );
}

/**
 * Synchronises the drafts of this device with its revocation: one that was open in this tab while all others were
 * settled follows them when the tab leaves it. True when that failed.
 */
function useSettled(): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    settleAbandoned(db, Date.now())
      .then(() => sync.wake())
      .catch((error: unknown) => {
        console.error('the drafts of a revoked tablet could not be settled', error);
        setFailed(true);
      });
  }, []);
  return failed;
}
