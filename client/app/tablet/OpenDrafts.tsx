import { useLiveQuery } from 'dexie-react-hooks';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { DraftKey } from '../../local/draft.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Card } from '../../ui/Card.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { DraftWays } from './DraftWays.tsx';

/** What the desk does with drafts. */
export interface DraftDesk {
  /** False when another tab has the draft, or it is gone. */
  hold: (storyId: StoryId) => Promise<boolean>;
  release: () => void;
  resume: (form: TellingForm, storyId: StoryId) => Promise<boolean>;
}

interface OpenDraftsProps {
  forms: readonly TellingForm[];
  shiftKey: DraftKey;
  desk: DraftDesk;
}

/** Where the page leads somebody who should go on with a story first. */
export const OPEN_DRAFTS = 'open-drafts';

/** Stories of this shift that were cut short. Shows when and where, nothing of what was told. */
export function OpenDrafts({ forms, shiftKey, desk }: OpenDraftsProps) {
  const { t, moment } = useText();
  const rows = useLiveQuery(() => db.drafts.where('keyId').equals(shiftKey.id).toArray(), [shiftKey.id]);
  if (!rows || rows.length === 0) return null;
  return (
    <Stack gap="sm">
      <Heading level={2} id={OPEN_DRAFTS} tabIndex={-1}>
        {t('home.drafts')}
      </Heading>
      {rows.map((row) => {
        const form = forms.find(({ event }) => event.id === row.eventId);
        return (
          <Card
            key={row.storyId}
            title={form ? t('home.drafts.event', { event: form.event.name }) : t('home.drafts.lost')}
            meta={t('home.drafts.saved', { when: moment(row.savedAt) })}
          >
            <DraftWays
              row={row}
              hold={() => desk.hold(row.storyId)}
              release={desk.release}
              {...(form ? { onResume: () => desk.resume(form, row.storyId) } : {})}
            />
          </Card>
        );
      })}
    </Stack>
  );
}
