import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { sync } from '../device/device.ts';
import { useSyncStatus } from '../device/use-sync-status.ts';

/** The store of this tablet does not do what is asked of it: what that means, on every page, until it does. */
export function StoreAlert() {
  const { t } = useText();
  const { storeFailed, busy } = useSyncStatus();
  if (!storeFailed) return null;
  return (
    <Alert
      type="error"
      live="alert"
      title={t('store.broken')}
      actions={
        <Button busy={busy} busyLabel={t('store.broken.busy')} onClick={() => void sync.wake()}>
          {t('store.broken.again')}
        </Button>
      }
    >
      {t('store.broken.text')}
    </Alert>
  );
}
