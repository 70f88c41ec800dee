import { type UploadName, uploadNameOf } from '../../shared/api/upload.ts';
import { selectAttachmentsByUpload } from '../store/attachment.ts';
import { listHeld, listUploads, removeHeld, removeUpload } from '../store/media-files.ts';
import { isExpired, UploadStore } from '../store/upload-store.ts';
import type { Service } from './service.ts';
import { openHeld } from './open-held.ts';
import { settleUpload } from './settle-upload.ts';

/**
 * Goes over the uploads, at the start and once a day: settles what is whole and was not settled because the server
 * fell, opens what was held and can be opened by now, and lets go of what nobody finished in time (the device has
 * those still, and begins again) and of what was discarded.
 */
export const sweepUploads = async (service: Service): Promise<void> => {
  const { files, store, now } = service;
  const uploads = new UploadStore(files);
  const ids = await listUploads(files);
  const known = await selectAttachmentsByUpload(store.read, ids.flatMap(namesOf));
  for (const id of ids) {
    const attachment = known.get(id);
    const upload = await uploads.find(id);
    if (upload && attachment?.state === 'expected' && upload.offset === attachment.bytes) {
      await settleUpload(service, attachment);
    } else if (!upload || attachment?.state !== 'expected' || isExpired(upload, Date.parse(now()))) {
      await removeUpload(files, id);
    }
  }
  await openHeld(service, 'all');
  await removeForgotten(service);
};

/** Sealed files of which no story and nothing set aside knows any more: what they belonged to was discarded. */
const removeForgotten = async ({ files, store }: Service): Promise<void> => {
  const ids = await listHeld(files);
  const known = await selectAttachmentsByUpload(store.read, ids.flatMap(namesOf));
  for (const id of ids) if (!known.has(id)) await removeHeld(files, id);
};

const namesOf = (id: string): UploadName[] => {
  const name = uploadNameOf(id);
  return name === null ? [] : [name];
};
