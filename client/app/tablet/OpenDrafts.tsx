import { useLiveQuery } from 'dexie-react-hooks';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { selectDrafts, type DraftKey } from '../../local/draft.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { marksOf } from './draft-marks.ts';
import { OpenDraftCard } from './OpenDraftCard.tsx';

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
  /** The one that another tab has, and that opens as soon as that lets go. */
  wanted: StoryId | null;
  onWanted: (storyId: StoryId | null) => void;
}

/** Where the page leads somebody who should go on with a story first. */
export const OPEN_DRAFTS = 'open-drafts';

/** Stories of this shift that were cut short. */
export function OpenDrafts({ forms, shiftKey, desk, wanted, onWanted }: OpenDraftsProps) {
  const { t } = useText();
  const drafts = useLiveQuery(() => selectMarked(shiftKey, forms), [shiftKey, forms]);
  if (!drafts || drafts.length === 0) return null;
  return (
    <Stack gap="sm">
      <Heading level={2} id={OPEN_DRAFTS} tabIndex={-1}>
        {t('home.drafts')}
      </Heading>
      {drafts.map(({ row, form, marks }) => (
        <OpenDraftCard
          key={row.storyId}
          row={row}
          form={form}
          marks={marks}
          hold={() => desk.hold(row.storyId)}
          release={desk.release}
          waits={wanted === row.storyId}
          onWaits={(waits) => onWanted(waits ? row.storyId : null)}
          {...(form ? { onResume: () => desk.resume(form, row.storyId) } : {})}
        />
      ))}
    </Stack>
  );
}

/** All drafts of the shift, the first begun first, also one that cannot be read; of what was told only its marks are held. */
async function selectMarked(shiftKey: DraftKey, forms: readonly TellingForm[]) {
  const rows = await db.drafts.where('keyId').equals(shiftKey.id).toArray();
  const opened = await selectDrafts(db, shiftKey);
  return rows.map((row) => {
    const form = forms.find(({ event }) => event.id === row.eventId);
    const content = opened.find(({ storyId }) => storyId === row.storyId)?.content;
    return { row, form, marks: marksOf(content, form) };
  });
}
