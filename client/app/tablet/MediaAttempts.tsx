import { useLiveQuery } from 'dexie-react-hooks';
import type { StoryId } from '../../../shared/model/ids.ts';
import { selectAttachments } from '../../local/attachment.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { db } from '../device/device.ts';
import { nextMediaOf } from '../device/waiting-words.ts';

/** Where the recordings of a story are whose text is received. */
export function MediaAttempts({ storyId, now }: { storyId: StoryId; now: number }) {
  const { t, ago } = useText();
  const files = useLiveQuery(() => selectAttachments(db, storyId), [storyId]);
  if (!files) return null;
  const next = nextMediaOf(files, now);
  if (next.kind === 'refused')
    return <Paragraph variant="small">{t('refusal.attachment-refused')}</Paragraph>;
  return (
    <Paragraph variant="small">
      {t('outbox.media')}{' '}
      {next.kind === 'at' ? t('outbox.next.at', { when: ago(next.at, now) }) : t('outbox.next.line')}
    </Paragraph>
  );
}
