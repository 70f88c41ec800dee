import { isUnsent, type OutboxState } from '../../../shared/rules/outbox.ts';
import type { OutboxItem, Refusal } from '../../local/outbox.ts';
import type { Catalogues } from '../../text/message-id.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { StatusBadge, type BadgeTone } from '../../ui/StatusBadge.tsx';
import { saveRescueFile } from '../device/save-rescue-file.ts';
import { useAct } from '../device/use-act.ts';

const looks: Record<OutboxState, { tone: BadgeTone; icon: IconName }> = {
  sealed: { tone: 'warning', icon: 'clock' },
  sending: { tone: 'info', icon: 'send' },
  acknowledged: { tone: 'ok', icon: 'check' },
  purged: { tone: 'ok', icon: 'check' },
  quarantined: { tone: 'error', icon: 'alert' },
};

/** The stories that were finished on this device, the last one first. */
export function OutboxList({ items }: { items: readonly OutboxItem[] }) {
  const { t } = useText();
  return (
    <ul className="mv-outbox" role="list" aria-label={t('outbox.table')}>
      {items.map((item) => (
        <OutboxLine key={item.storyId} item={item} />
      ))}
    </ul>
  );
}

function OutboxLine({ item }: { item: OutboxItem }) {
  const { t, moment, number } = useText();
  const saving = useAct();
  const { sequence, acknowledgement, refusal, state, exportedAt } = item;
  return (
    <Card as="li" className="mv-outbox__item">
      <div className="mv-outbox__line">
        <strong className="mv-outbox__number">
          {sequence === null ? t('outbox.phone') : `${t('outbox.number')} ${number(sequence)}`}
        </strong>
        <StatusBadge tone={looks[state].tone} icon={looks[state].icon}>
          {t(`outbox.state.${state}`)}
        </StatusBadge>
      </div>
      <Paragraph variant="small" muted>
        {item.eventName} · {t('outbox.sealed')} {moment(item.sealedAt)} ·{' '}
        {t('outbox.size.kb', { kb: number(Math.ceil(item.bytes / 1000)) })}
        {acknowledgement && state !== 'sealed' && (
          <> · {t('outbox.received-at', { when: moment(acknowledgement.receivedAt) })}</>
        )}
        {exportedAt && isUnsent(state) && <> · {t('outbox.kept-at', { when: moment(exportedAt) })}</>}
      </Paragraph>
      {acknowledgement && state === 'sealed' && <Paragraph variant="small">{t('outbox.media')}</Paragraph>}
      {refusal && <Paragraph variant="small">{t(reasonOf(refusal))}</Paragraph>}
      {state === 'quarantined' && (
        <div>
          {saving.failed && <Alert type="error" live="alert" title={t('outbox.keep-failed')} />}
          <Button
            variant="subtle"
            icon="download"
            onClick={() => void saving.run(() => saveRescueFile([item]))}
          >
            {t('outbox.keep')}
          </Button>
        </div>
      )}
    </Card>
  );
}

const reasons: Readonly<Record<string, Catalogues['device']>> = {
  'after-close': 'refusal.after-close',
  'unknown-event': 'refusal.unknown-event',
  signature: 'refusal.signature',
};

const REFUSED = ['invalid-input', 'too-large'];

function reasonOf({ kind, reason }: Refusal): Catalogues['device'] {
  switch (kind) {
    case 'conflict':
      return 'refusal.conflict';
    case 'quarantined':
      return reasons[reason] ?? 'refusal.aside';
    case 'receipt':
      return 'refusal.receipt';
    case 'problem':
      return REFUSED.includes(reason) ? 'refusal.refused' : 'refusal.later';
  }
}
