import { Problem } from '../../shared/api/problem.ts';
import type { SignalDraft } from '../../shared/api/story.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import type { Signal } from '../../shared/model/signal.ts';
import { anchorFault } from '../../shared/rules/anchor.ts';
import type { Act } from '../store/act.ts';
import { type KeptSignal, selectOptionalSignal, selectSignal, upsertSignal } from '../store/signal.ts';
import { type KeptStory, selectStory } from '../store/story.ts';
import { asStaff } from './as-staff.ts';
import { refuseIfInvalid } from './invalid-input.ts';
import { keepFigures } from './keep-figures.ts';
import { meaningFaults } from './signal-faults.ts';

export type MarkSignalInput = SignalDraft & { storyId: StoryId };

/**
 * Marks a passage of a story and says what it means. A repeated request finds the signal as it is; one for a
 * signal that was removed brings it back.
 */
export const markSignal: Act<MarkSignalInput, Signal> = async ({ db, now, actor }, draft) => {
  const { organisationId, id: coderId } = asStaff(actor);
  const story = await selectStory(db, organisationId, draft.storyId);
  const existing = await selectOptionalSignal(db, draft.id);
  if (existing && existing.storyId !== story.id) throw new Problem('already-exists');
  if (existing && existing.removedAt === null) {
    if (!isSame(existing, draft)) throw new Problem('already-exists');
    return { answer: existing, audit: null };
  }
  if (draft.textVersion !== story.textVersion) throw new Problem('text-changed');
  refuseIfInvalid([anchorParam(story, draft), ...(await meaningFaults(db, story, draft))]);

  await upsertSignal(db, { ...draft, organisationId, coderId, markedAt: now, removedAt: null });
  await keepFigures(db, story);
  const details = { storyId: story.id, restored: existing !== undefined };
  return {
    answer: await selectSignal(db, organisationId, draft.id),
    audit: { organisationId, subjectKind: 'signal', subjectId: draft.id, details },
  };
};

const anchorParam = (story: KeptStory, { start, end, quote }: SignalDraft) => {
  const fault = anchorFault(story.text, { start, end }, quote);
  return fault !== null && { name: fault === 'quote' ? 'quote' : 'start', reason: fault };
};

const isSame = (signal: KeptSignal, draft: SignalDraft): boolean =>
  signal.textVersion === draft.textVersion &&
  signal.start === draft.start &&
  signal.end === draft.end &&
  signal.quote === draft.quote &&
  signal.codeId === draft.codeId &&
  signal.theme === draft.theme &&
  signal.value === draft.value &&
  signal.valence === draft.valence &&
  signal.memo === draft.memo;
