import type { Act } from '../store/act.ts';
import { forgetStored } from '../store/attachment.ts';
import type { SettledAttachment } from './store-attachment.ts';

/** Notes that a file which was here is gone from the disk: it is expected again, and can be handed in again. */
export const missAttachment: Act<SettledAttachment, void> = async (
  { db },
  { organisationId, storyId, hash },
) => {
  const changed = await forgetStored(db, { storyId, hash });
  return {
    answer: undefined,
    audit: changed ? { organisationId, subjectKind: 'story', subjectId: storyId, details: { hash } } : null,
  };
};
