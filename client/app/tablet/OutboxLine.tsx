import type { OutboxState } from '../../../shared/rules/outbox.ts';
import { isUnsent } from '../../../shared/rules/outbox.ts';
import { bringBack, keepBack, sizeOf, waitingOf, type OutboxItem } from '../../local/outbox.ts';
import { whereaboutsOf } from '../../local/whereabouts.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { StatusBadge, type BadgeTone } from '../../ui/StatusBadge.tsx';
import { db, sync } from '../device/device.ts';
import { saveRescueFile } from '../device/save-rescue-file.ts';
import { useAct } from '../device/use-act.ts';
import { useSending } from '../device/use-sending.ts';
import { nextAttemptOf, reasonOf } from '../device/waiting-words.ts';
import { MediaAttempts } from './MediaAttempts.tsx';
import { Tried } from './Tried.tsx';

const looks: Record<OutboxState, { tone: BadgeTone; icon: IconName }> = {
  sealed: { tone: 'warning', icon: 'clock' },
  sending: { tone: 'info', icon: 'send' },
  acknowledged: { tone: 'ok', icon: 'check' },
  purged: { tone: 'ok', icon: 'check' },
  quarantined: { tone: 'error', icon: 'alert' },
};

interface OutboxLineProps {
  item: OutboxItem;
  now: number;
}

/** One sealed story: where it is, since when, and what can be done with it. */
export function OutboxLine({ item, now }: OutboxLineProps) {
  const { t, moment, number, ago } = useText();
  const { sequence, channel, acknowledgement, state, exportedAt } = item;
  const name = sequence === null ? t(channel === 'tablet' ? 'outbox.unfinished' : 'outbox.phone') : null;
  return (
    <Card as="li" className="mv-outbox__item">
      <div className="mv-outbox__line">
        <strong className="mv-outbox__number" id={numberId(item)}>
          {name ?? `${t('outbox.number')} ${number(sequence ?? 0)}`}
        </strong>
        <Whereabouts item={item} />
      </div>
      <Paragraph variant="small" muted>
        {item.eventName} ·{' '}
        {t('outbox.sealed-ago', {
          when: moment(item.sealedAt),
          ago: ago(Date.parse(item.sealedAt), now),
        })}{' '}
        · {t('outbox.size.kb', { kb: number(Math.ceil(sizeOf(item) / 1000)) })}
        {acknowledgement && !isUnsent(state) && (
          <> · {t('outbox.received-at', { when: moment(acknowledgement.receivedAt) })}</>
        )}
        {exportedAt && isUnsent(state) && <> · {t('outbox.kept-at', { when: moment(exportedAt) })}</>}
      </Paragraph>
      {isUnsent(state) &&
        (acknowledgement && state === 'sealed' ? (
          <MediaAttempts storyId={item.storyId} now={now} />
        ) : (
          <Attempts item={item} now={now} />
        ))}
      {isUnsent(state) && <Ways item={item} />}
    </Card>
  );
}

/** What the buttons of a story are described by, since every story has the same. */
const numberId = ({ storyId }: OutboxItem) => `outbox-${storyId}`;

function Whereabouts({ item }: { item: OutboxItem }) {
  const { t } = useText();
  const { state } = item;
  if (state === 'quarantined' && whereaboutsOf(item) === 'coordinator')
    return (
      <StatusBadge tone="info" icon="user">
        {t('outbox.state.coordinator')}
      </StatusBadge>
    );
  if (item.discarded && !isUnsent(state))
    return (
      <StatusBadge tone="info" icon="minus">
        {t('outbox.state.discarded')}
      </StatusBadge>
    );
  return (
    <StatusBadge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`outbox.state.${state}`)}
    </StatusBadge>
  );
}

/** How the last attempt went, and when the next one is. */
function Attempts({ item, now }: { item: OutboxItem; now: number }) {
  const { t, ago } = useText();
  const { lastAttemptAt, refusal, state } = item;
  const reason = refusal ? t(`refusal.${reasonOf(refusal)}`) : t('outbox.attempt.none');
  const next = nextAttemptOf(item, now);
  if (state === 'sending') return <Paragraph variant="small">{t('outbox.state.sending')}</Paragraph>;
  return (
    <Paragraph variant="small">
      {lastAttemptAt === undefined || next.kind === 'never'
        ? reason
        : t('outbox.attempt', { ago: ago(lastAttemptAt, now), reason })}{' '}
      {next.kind === 'at'
        ? t('outbox.next.at', { when: ago(next.at, now) })
        : t(next.kind === 'line' ? 'outbox.next.line' : 'outbox.next.never')}
    </Paragraph>
  );
}

/** What can be done with a story that is not received. Nothing here throws one away. */
function Ways({ item }: { item: OutboxItem }) {
  const { t } = useText();
  const act = useAct();
  const saving = useAct();
  const { storyId, state } = item;
  const sending = useSending();
  const where = whereaboutsOf(item);
  const send = () => act.run(() => sending.send({ named: new Set([storyId]) }));
  const { keptBack } = waitingOf(item);
  const keep = () => act.run(async () => void (await keepBack(db, storyId)));
  const back = () =>
    act.run(async () => {
      await bringBack(db, storyId);
      void sync.wake();
    });
  return (
    <>
      {act.failed && <Alert type="error" live="alert" title={t('store.failed')} />}
      {saving.failed && <Alert type="error" live="alert" title={t('outbox.keep-failed')} />}
      {sending.tried > 0 && !act.busy && where !== 'here' && (
        <Alert type="info" live="status" title={<Tried n={sending.tried} where={where} />} />
      )}
      <div className="mv-ways">
        <Button
          icon="send"
          aria-describedby={numberId(item)}
          busy={act.busy || state === 'sending'}
          busyLabel={t('outbox.sending')}
          onClick={() => void send()}
        >
          {t('outbox.try')}
        </Button>
        <Button
          variant="subtle"
          icon="download"
          aria-describedby={numberId(item)}
          onClick={() => void saving.run(() => saveRescueFile([item]))}
        >
          {t('outbox.keep')}
        </Button>
        <Button
          variant="subtle"
          icon={keptBack ? 'back' : 'minus'}
          aria-describedby={numberId(item)}
          onClick={() => void (keptBack ? back() : keep())}
        >
          {t(keptBack ? 'outbox.bring-back' : 'outbox.keep-back')}
        </Button>
      </div>
    </>
  );
}
