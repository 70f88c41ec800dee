import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';

/** The server was put back from before this tablet was enrolled: what that means for the work, and what mends it. */
export function UnknownTablet({ onEnrol }: { onEnrol: () => void }) {
  const { t } = useText();
  return (
    <Alert
      type="warning"
      live="alert"
      title={t('unknown.title')}
      actions={
        <Button icon="device" onClick={onEnrol}>
          {t('revoked.enrol')}
        </Button>
      }
    >
      {t('unknown.text')}
    </Alert>
  );
}
