import { useState } from 'react';
import type { TabletIdentity } from '../../local/device.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { EnrolScreen } from './EnrolScreen.tsx';
import { SettlementNotices } from './SettlementNotices.tsx';
import { TabletFrame } from './TabletFrame.tsx';
import { Unsent } from './Unsent.tsx';

/** A tablet that the coordinator revoked: nothing is told on it any more, and what it holds still goes. */
export function RevokedScreen({ tablet }: { tablet: TabletIdentity }) {
  const { t } = useText();
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling) return <EnrolScreen />;
  return (
    <TabletFrame tablet={tablet} title={t('revoked.title')}>
      <Stack narrow gap="lg">
        <PageHeader eyebrow={tablet.label} title={t('revoked.title')} lead={t('revoked.lead')} />
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
