import type { Act } from '../store/act.ts';
import { forgetHere } from '../store/attachment.ts';
import type { SettledAttachment } from './store-attachment.ts';

/** Notes that a file is not where it was, or not what it was: it is expected again, and can be handed in again. */
export const missAttachment: Act<SettledAttachment & { was: 'stored' | 'held' }, void> = async (
  { db },
  { organisationId, storyId, hash, was },
) => {
  const changed = await forgetHere(db, { storyId, hash, was });
  return {
    answer: undefined,
    audit: changed ? { organisationId, subjectKind: 'story', subjectId: storyId, details: { hash } } : null,
  };
};
