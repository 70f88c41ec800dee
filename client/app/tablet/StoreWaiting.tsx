import { useSyncExternalStore } from 'react';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { storeBlock } from '../device/device.ts';
import { Waiting } from '../Waiting.tsx';
import { TabletFrame } from './TabletFrame.tsx';

/** The store is not open yet: as a rule for a moment; while a tab with an older app holds it, until that is closed. */
export function StoreWaiting() {
  const blocked = useSyncExternalStore(storeBlock.subscribe, storeBlock.isBlocked);
  if (!blocked) return <Waiting />;
  return (
    <PageText language="nl" catalogues={['device', 'teller']}>
      <Blocked />
    </PageText>
  );
}

function Blocked() {
  const { t } = useText();
  return (
    <TabletFrame tablet={null} title={t('tablet.title')}>
      <Alert type="warning" live="alert" title={t('store.blocked')}>
        {t('store.blocked.text')}
      </Alert>
    </TabletFrame>
  );
}
