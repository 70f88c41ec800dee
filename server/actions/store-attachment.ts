import type { Act } from '../store/act.ts';
import { type KeptAttachment, updateAttachment } from '../store/attachment.ts';

export type SettledAttachment = Pick<KeptAttachment, 'organisationId' | 'storyId' | 'hash'>;

/** Notes that a file of a story is here, opened. Its bytes and their name are on disk before this. */
export const storeAttachment: Act<SettledAttachment & { file: string; bytes: number }, void> = async (
  { db, now },
  { organisationId, storyId, hash, file, bytes },
) => {
  const settled = { state: 'stored', file, refusal: null, settledAt: now } as const;
  const changed = await updateAttachment(db, { storyId, hash }, settled);
  const details = { hash, bytes };
  return {
    answer: undefined,
    audit: changed ? { organisationId, subjectKind: 'story', subjectId: storyId, details } : null,
  };
};
