import type { ReactNode } from 'react';
import type { Whereabouts } from '../../local/whereabouts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert, type AlertProps } from '../../ui/Alert.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';

interface OutboxSummaryProps extends Pick<AlertProps, 'live'> {
  counts: Record<Whereabouts, number>;
  actions: ReactNode;
  /** How the last act went. */
  children?: ReactNode;
}

/** How many stories are still to be sent; and apart from those, how many a coordinator has and how many stay here. */
export function OutboxSummary({ counts, live, actions, children }: OutboxSummaryProps) {
  const { t } = useText();
  const { waiting, coordinator, here } = counts;
  const isDone = waiting + coordinator + here === 0;
  return (
    <Alert
      type={isDone ? 'ok' : 'info'}
      title={isDone || waiting > 0 ? t('outbox.summary', { unsent: waiting }) : t('outbox.summary.sent')}
      actions={actions}
      {...(live && { live })}
    >
      {coordinator > 0 && <Paragraph>{t('outbox.summary.coordinator', { n: coordinator })}</Paragraph>}
      {here > 0 && <Paragraph>{t('outbox.summary.here', { n: here })}</Paragraph>}
      {children}
    </Alert>
  );
}
