import type { StoryId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { selectStory, updateCoded } from '../store/story.ts';
import { asStaff } from './as-staff.ts';
import { keepFigures } from './keep-figures.ts';

export type FinishCodingInput = { storyId: StoryId };

/** Says that a story is read to the end and its signals are complete: from now on it counts. */
export const finishCoding: Act<FinishCodingInput, null> = async ({ db, now, actor }, { storyId }) => {
  const { organisationId, id: by } = asStaff(actor);
  const story = await selectStory(db, organisationId, storyId);
  if (story.codedAt !== null) return { answer: null, audit: null };
  await updateCoded(db, storyId, { at: now, by });
  await keepFigures(db, story, now);
  return { answer: null, audit: { organisationId, subjectKind: 'story', subjectId: storyId } };
};
