import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';

/** Half a minute before the tablet locks itself. Any touch or key is the answer. */
export function IdleWarning() {
  const { t } = useText();
  return (
    <div className="mv-idle">
      <Alert type="warning" live="alert" title={t('idle.title')}>
        {t('idle.text')}
      </Alert>
    </div>
  );
}
