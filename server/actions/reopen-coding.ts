import type { Act } from '../store/act.ts';
import { selectStory, updateCoded } from '../store/story.ts';
import { asStaff } from './as-staff.ts';
import type { FinishCodingInput } from './finish-coding.ts';
import { keepFigures } from './keep-figures.ts';

/** Takes back that a story was read to the end: until it is finished again it does not count. */
export const reopenCoding: Act<FinishCodingInput, null> = async ({ db, actor }, { storyId }) => {
  const { organisationId } = asStaff(actor);
  const story = await selectStory(db, organisationId, storyId);
  if (story.codedAt === null) return { answer: null, audit: null };
  await updateCoded(db, storyId, null);
  await keepFigures(db, story, null);
  return { answer: null, audit: { organisationId, subjectKind: 'story', subjectId: storyId } };
};
