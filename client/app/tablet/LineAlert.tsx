import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { useSyncStatus } from '../device/use-sync-status.ts';

/** Connected or not, large, and what that means for the work: nothing. */
export function LineAlert() {
  const { t } = useText();
  const { line } = useSyncStatus();
  const type = { online: 'ok', offline: 'warning', unknown: 'info' } as const;
  return (
    <Alert type={type[line]} live="status" title={t(`line.${line}`)}>
      {t(`line.${line}.text`)}
    </Alert>
  );
}
