import type { Act } from '../store/act.ts';
import { updateAttachment } from '../store/attachment.ts';
import type { SettledAttachment } from './store-attachment.ts';

/** `not-authentic`: does not open under the key in its story; `type`: is something else than its story says. */
export type AttachmentRefusal = 'not-authentic' | 'type';

/**
 * Notes that a file is here and wrong, and stays so: its hash is the one that was announced, so the same would come
 * again. It is kept sealed; the device keeps its own too, because no receipt lists it.
 */
export const refuseAttachment: Act<SettledAttachment & { refusal: AttachmentRefusal }, void> = async (
  { db, now },
  { organisationId, storyId, hash, refusal },
) => {
  const settled = { state: 'refused', file: null, refusal, settledAt: now } as const;
  const changed = await updateAttachment(db, { storyId, hash }, settled);
  const details = { hash, refusal };
  return {
    answer: undefined,
    audit: changed ? { organisationId, subjectKind: 'story', subjectId: storyId, details } : null,
  };
};
