import type { Whereabouts } from '../../local/whereabouts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { useSyncStatus } from '../device/use-sync-status.ts';

interface TriedProps {
  /** How often somebody asked; counted, so that a second press that fails alike shows as well. */
  n: number;
  /** Of one story, which says itself why it waits. */
  where?: Whereabouts;
}

/** How it went when somebody asked to send, and not everything was received. */
export function Tried({ n, where }: TriedProps) {
  const { t } = useText();
  const { line } = useSyncStatus();
  const tried = t('outbox.tried', { n });
  if (line === 'offline') return `${tried} ${t('outbox.tried.offline')}`;
  if (where === 'coordinator') return t('outbox.tried.coordinator', { n });
  return where ? tried : `${tried} ${t('outbox.tried.why')}`;
}
