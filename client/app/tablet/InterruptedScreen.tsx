import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { TabletIdentity } from '../../local/device.ts';
import { selectForms } from '../../local/form.ts';
import { useText } from '../../text/TextProvider.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { DraftWays } from './DraftWays.tsx';
import { TabletFrame } from './TabletFrame.tsx';

interface InterruptedProps {
  tablet: TabletIdentity;
  storyId: StoryId;
  hold: () => Promise<boolean>;
  release: () => void;
  /** False when another tab has it. */
  onResume: (form: TellingForm) => Promise<boolean>;
  /** There is nothing more to decide. */
  onGone: () => void;
}

/** The tablet locked itself while somebody told: its PIN leads here, and what was told is not shown yet. */
export function InterruptedScreen({ tablet, storyId, hold, release, onResume, onGone }: InterruptedProps) {
  const { t, moment } = useText();
  const [waits, setWaits] = useState(false);
  const found = useLiveQuery(async () => {
    const [row, forms] = await Promise.all([db.drafts.get(storyId), selectForms(db)]);
    return { row: row ?? null, form: forms.find(({ event }) => event.id === row?.eventId) };
  }, [storyId]);
  const gone = found?.row === null;
  // Synchronises with the store: the draft was finished or thrown away in another tab.
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  if (!found?.row) return null;
  const { row, form } = found;
  return (
    <TabletFrame tablet={tablet} title={t('interrupted.title')}>
      <Stack narrow gap="lg">
        <PageHeader
          eyebrow={tablet.label}
          title={t('interrupted.title')}
          lead={t('interrupted.text', { when: moment(row.savedAt) })}
        />
        <DraftWays
          row={row}
          hold={hold}
          release={release}
          onGone={onGone}
          waits={waits}
          onWaits={setWaits}
          {...(form ? { onResume: () => onResume(form) } : {})}
        />
      </Stack>
    </TabletFrame>
  );
}
