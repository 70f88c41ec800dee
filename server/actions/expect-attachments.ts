import { uploadIdOf } from '../../shared/api/upload.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from '../store/act.ts';
import { insertAttachments, type NamedAttachment, selectAttachmentsByUpload } from '../store/attachment.ts';
import type { JudgedItem, OpenedItem } from './arrived-item.ts';

/**
 * Notes within an act which files belong to what came in: no file is taken without its story. Of a story that stands
 * aside and may bring them, the outside of its envelope says which, so that they are safe here too until somebody decides.
 */
export const expectAttachments = async (
  db: Db,
  organisationId: OrganisationId,
  { stored, aside }: { stored: readonly OpenedItem[]; aside: readonly JudgedItem[] },
  receivedAt: Instant,
): Promise<void> => {
  const named = [...aside.flatMap(namedOutside), ...stored.flatMap(namedInside)];
  await insertAttachments(db, organisationId, named, receivedAt);
};

/** Those of them that name a file of which nothing is noted yet. */
export const withUnknownFiles = async (db: Db, asides: readonly JudgedItem[]): Promise<JudgedItem[]> => {
  const known = await selectAttachmentsByUpload(db, asides.flatMap(namedOutside));
  return asides.filter((item) => namedOutside(item).some((file) => !known.has(uploadIdOf(file))));
};

const namedInside = ({ storyId, telling }: OpenedItem): NamedAttachment[] =>
  telling.attachments.map((attachment, place) => ({ ...attachment, storyId, place }));

const namedOutside = ({ storyId, files }: JudgedItem): NamedAttachment[] =>
  storyId === null ? [] : files.map((file, place) => ({ ...file, storyId, place }));
