import { useLiveQuery } from 'dexie-react-hooks';
import { Link as RouteLink } from 'wouter';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { isUnsent } from '../../../shared/rules/outbox.ts';
import { useNow } from '../../admin/use-now.ts';
import { SavedScreen } from '../../capture/SavedScreen.tsx';
import { sizeOf, type OutboxItem, type Refusal } from '../../local/outbox.ts';
import type { Catalogues } from '../../text/message-id.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db, sync } from '../device/device.ts';
import { saveRescueFile } from '../device/save-rescue-file.ts';
import { useAct } from '../device/use-act.ts';
import { useSyncStatus } from '../device/use-sync-status.ts';
import { nextAttemptOf, reasonOf } from '../device/waiting-words.ts';

interface PhoneSavedProps {
  form: TellingForm;
  language: Language;
  storyId: StoryId;
  onAnother: () => void;
}

/** *Saved* on a resident's own phone, and honestly whether it was sent. */
export function PhoneSaved(props: PhoneSavedProps) {
  const item = useLiveQuery(() => db.outbox.get(props.storyId), [props.storyId]);
  return (
    <SavedScreen form={props.form} language={props.language} actions={<WaysOn onAnother={props.onAnother} />}>
      {item && <Delivery item={item} />}
    </SavedScreen>
  );
}

function WaysOn({ onAnother }: { onAnother: () => void }) {
  const { t } = useText();
  return (
    <>
      <RouteLink href="/terug" asChild>
        <LinkButton>{t('saved.what-others')}</LinkButton>
      </RouteLink>
      <Button onClick={onAnother}>{t('saved.another')}</Button>
    </>
  );
}

function Delivery({ item }: { item: OutboxItem }) {
  const { t } = useText();
  const { busy } = useSyncStatus();
  const saving = useAct();
  if (!isUnsent(item.state))
    return (
      <Alert type="ok" live="status" title={t('saved.sent')}>
        {t('saved.sent-text')}
      </Alert>
    );
  // The server has it, also while this phone asks again.
  if (item.refusal?.kind === 'quarantined' || item.refusal?.kind === 'conflict')
    return (
      <Alert type="info" live="status" title={t('saved.aside')}>
        {t('saved.aside-text')}
      </Alert>
    );
  if (busy) return <Loading>{t('saved.sending')}</Loading>;
  const refused = item.state === 'quarantined';
  return (
    <Alert
      type="warning"
      live="status"
      title={t(refused ? 'saved.refused' : 'saved.waiting')}
      actions={
        <>
          <Button onClick={() => void sync.wake({ named: new Set([item.storyId]) })}>
            {t('saved.again')}
          </Button>
          <Button
            variant="subtle"
            icon="download"
            onClick={() => void saving.run(() => saveRescueFile([item]))}
          >
            {t('saved.keep')}
          </Button>
        </>
      }
    >
      <Paragraph>{t(refused ? 'saved.refused-text' : 'saved.waiting-text')}</Paragraph>
      <Attempts item={item} />
      <Paragraph>{t(keepingWords(saving.failed, item))}</Paragraph>
    </Alert>
  );
}

const keepingWords = (failed: boolean, { exportedAt }: OutboxItem): Catalogues['teller'] => {
  if (failed) return 'saved.keep-failed';
  return exportedAt === undefined ? 'saved.keep-text' : 'saved.kept-text';
};

/** How often what is said of the time is said anew, in milliseconds. */
const TICK = 15_000;

/** The same that an interviewer sees of a story: since when, how the last attempt went, and when the next one is. */
function Attempts({ item }: { item: OutboxItem }) {
  const { t, ago, number } = useText();
  const now = useNow(TICK);
  const { lastAttemptAt, refusal } = item;
  const next = nextAttemptOf(item, now);
  return (
    <Paragraph variant="small">
      {lastAttemptAt !== undefined && refusal && (
        <>
          {t('saved.attempt', {
            ago: ago(lastAttemptAt, now),
            reason: t(`saved.reason.${tellerReason(refusal)}`),
          })}
          .{' '}
        </>
      )}
      {next.kind === 'at'
        ? t('saved.next-attempt.at', { when: ago(next.at, now) })
        : t('saved.next-attempt.line')}{' '}
      {t('saved.size', {
        ago: ago(Date.parse(item.sealedAt), now),
        kb: number(Math.ceil(sizeOf(item) / 1000)),
      })}
    </Paragraph>
  );
}

/** A teller is told what it means, not what the server calls it. */
function tellerReason(refusal: Refusal): 'offline' | 'later' | 'receipt' | 'aside' {
  const reason = reasonOf(refusal);
  return reason === 'offline' || reason === 'later' || reason === 'receipt' ? reason : 'aside';
}
