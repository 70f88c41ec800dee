import { uploadIdOf, type UploadName } from '../../shared/api/upload.ts';
import { selectOptionalAttachment } from '../store/attachment.ts';
import { hasRoom, keepUpload } from '../store/media-files.ts';
import type { Service } from './service.ts';
import { settleUpload, type Settlement } from './settle-upload.ts';
import { orStorageFull, storageFull } from './storage-full.ts';

/**
 * Takes in a recording that lies sealed in a rescue file on this machine's disk, as if it had come by tus: again and
 * again with the same outcome. `unexpected`: no story here names it. Throws `storage-full` with nothing of it kept.
 */
export const handInRecording = async (
  service: Service,
  { bytes, ...name }: UploadName & { bytes: number },
  sealed: AsyncIterable<Uint8Array>,
): Promise<Settlement | 'unexpected'> => {
  const attachment = await selectOptionalAttachment(service.store.read, name);
  if (attachment === null || attachment.bytes !== bytes) return 'unexpected';
  if (attachment.state !== 'expected') return attachment.state;
  if (!(await hasRoom(service.files, bytes))) throw storageFull();
  await orStorageFull(keepUpload(service.files, uploadIdOf(name), sealed));
  return settleUpload(service, name);
};
