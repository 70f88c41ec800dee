import { useText } from '../../text/TextProvider.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useSyncStatus } from '../device/use-sync-status.ts';

/** Connected or not, in a word, on every page of the tablet. */
export function LineBadge() {
  const { t } = useText();
  const { line } = useSyncStatus();
  if (line === 'online')
    return (
      <StatusBadge tone="ok" icon="check">
        {t('line.online')}
      </StatusBadge>
    );
  if (line === 'offline')
    return (
      <StatusBadge tone="warning" icon="offline">
        {t('line.offline')}
      </StatusBadge>
    );
  return <StatusBadge icon="cloud">{t('line.unknown')}</StatusBadge>;
}
