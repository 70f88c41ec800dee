import { Problem } from '../../shared/api/problem.ts';
import type { OrganisationId, SetAsideId, StoryId } from '../../shared/model/ids.ts';
import type { Act, Db } from '../store/act.ts';
import { addToTallies } from '../store/figures.ts';
import { deleteTakenIn } from '../store/intake.ts';
import { hasOtherParts, selectKeptAside, updateUndecided } from '../store/set-aside-decision.ts';
import { deleteStory, hasTraces, selectOptionalStory } from '../store/story.ts';
import { asStaff } from './as-staff.ts';

export type UndoDecisionInput = { setAsideId: SetAsideId };

/**
 * Takes a decision back: what was set aside waits again. A story that was released goes, as long as nobody has read
 * it to the end, marked anything in it or added to it; its number stays unused. Once undone, undoing changes nothing.
 */
export const undoDecision: Act<UndoDecisionInput, null> = async ({ db, actor }, { setAsideId }) => {
  const { organisationId } = asStaff(actor);
  const { decision, becameId, undoable } = await selectKeptAside(db, organisationId, setAsideId);
  if (decision === null) return { answer: null, audit: null };
  if (!undoable) throw new Problem('cannot-undo');
  if (decision === 'release' && becameId !== null) {
    if (await hasOtherParts(db, becameId, setAsideId)) throw new Problem('cannot-undo');
    await takeOut(db, organisationId, becameId);
  }
  await updateUndecided(db, setAsideId);
  const details = { decision, storyId: becameId };
  return {
    answer: null,
    audit: { organisationId, subjectKind: 'set-aside', subjectId: setAsideId, details },
  };
};

const takeOut = async (db: Db, organisationId: OrganisationId, id: StoryId): Promise<void> => {
  const story = await selectOptionalStory(db, organisationId, id);
  if (story === undefined || story.codedAt !== null || story.textVersion > 1 || (await hasTraces(db, id))) {
    throw new Problem('cannot-undo');
  }
  await deleteTakenIn(db, id);
  await deleteStory(db, id);
  const { roundId, neighbourhood } = story;
  await addToTallies(db, [
    { organisationId, roundId, neighbourhood: neighbourhood ?? '', received: -1, coded: 0 },
  ]);
};
