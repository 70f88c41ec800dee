import { useLiveQuery } from 'dexie-react-hooks';
import { Link as RouteLink } from 'wouter';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { isUnsent } from '../../../shared/rules/outbox.ts';
import { SavedScreen } from '../../capture/SavedScreen.tsx';
import type { OutboxItem } from '../../local/outbox.ts';
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
  if (item.state === 'quarantined')
    return (
      <Alert type="warning" live="status" title={t('saved.refused')}>
        {t('saved.refused-text')}
      </Alert>
    );
  if (busy) return <Loading>{t('saved.sending')}</Loading>;
  return (
    <Alert
      type="warning"
      live="status"
      title={t('saved.waiting')}
      actions={
        <>
          <Button onClick={() => void sync.wake({ byHand: true })}>{t('saved.again')}</Button>
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
      {t('saved.waiting-text')}
      <Paragraph>{t(keepingWords(saving.failed, item))}</Paragraph>
    </Alert>
  );
}

const keepingWords = (failed: boolean, { exportedAt }: OutboxItem): Catalogues['teller'] => {
  if (failed) return 'saved.keep-failed';
  return exportedAt === undefined ? 'saved.keep-text' : 'saved.kept-text';
};
