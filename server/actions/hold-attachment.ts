import type { Act } from '../store/act.ts';
import { updateAttachment } from '../store/attachment.ts';
import type { SettledAttachment } from './store-attachment.ts';

/** Notes that a file is here whole and sealed, while nobody can open it: its story stands aside. */
export const holdAttachment: Act<SettledAttachment, void> = async (
  { db, now },
  { organisationId, storyId, hash },
) => {
  const settled = { state: 'held', file: null, refusal: null, settledAt: now } as const;
  const changed = await updateAttachment(db, { storyId, hash }, settled);
  return {
    answer: undefined,
    audit: changed ? { organisationId, subjectKind: 'story', subjectId: storyId, details: { hash } } : null,
  };
};
