import { Problem } from '../../shared/api/problem.ts';
import { leavesConsent, strictestConsent } from '../../shared/rules/consent.ts';
import type { ActContext } from '../store/act.ts';
import { insertEarlierText } from '../store/earlier-text.ts';
import { selectRound } from '../store/round.ts';
import { selectSignals } from '../store/signal.ts';
import { type KeptStory, selectOptionalStory, updateConsent, updateTold } from '../store/story.ts';
import type { OpenedItem } from './arrived-item.ts';
import { asStaff } from './as-staff.ts';
import type { Decided } from './decided-aside.ts';
import { expectAttachments } from './expect-attachments.ts';
import { keepFigures } from './keep-figures.ts';
import { fits } from './sort-items.ts';

type Merge = { opened: OpenedItem; keep: 'held' | 'other'; textVersion: number };

/**
 * Two envelopes were one story. What is held stays, or what was set aside takes its place as a next version of the
 * text, and the story has to be read again. Either way only that may be done with it to which both agreed.
 */
export const mergeAside = async (
  context: ActContext,
  { opened, keep, textVersion }: Merge,
): Promise<Decided> => {
  const { db, actor } = context;
  const { organisationId } = asStaff(actor);
  const story = await selectOptionalStory(db, organisationId, opened.storyId);
  if (story === undefined) throw new Problem('does-not-fit');
  if (story.textVersion !== textVersion) throw new Problem('text-changed');
  const consent = strictestConsent(story.consent, opened.telling.consent);
  const consentStays = leavesConsent(story.consent, opened.telling.consent);
  if (!consentStays) await updateConsent(db, story.id, consent);
  // Whichever text stays: what was told by voice belongs to the story as well.
  await expectAttachments(db, organisationId, { stored: [opened], aside: [] }, context.now);
  if (keep === 'other') await replaceText(context, { ...story, consent }, opened);
  return {
    storyId: story.id,
    undoable: keep === 'held' && consentStays && opened.telling.attachments.length === 0,
  };
};

const replaceText = async ({ db, now }: ActContext, story: KeptStory, opened: OpenedItem): Promise<void> => {
  const { organisationId, id: storyId, text, textVersion } = story;
  if ((await selectSignals(db, storyId)).length > 0) throw new Problem('signals-stand');
  const round = await selectRound(db, organisationId, story.roundId);
  if (!fits(opened, round)) throw new Problem('does-not-fit');
  const { telling } = opened;
  await insertEarlierText(db, { organisationId, storyId, textVersion, text, replacedAt: now });
  await updateTold(db, storyId, { ...telling, textVersion: textVersion + 1 });
  await keepFigures(db, { ...story, themes: telling.themes }, null);
};
