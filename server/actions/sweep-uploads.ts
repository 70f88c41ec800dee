import { type UploadName, uploadNameOf } from '../../shared/api/upload.ts';
import { selectAttachmentsByUpload } from '../store/attachment.ts';
import {
  clearHalfMade,
  isUploadAbandoned,
  listHeld,
  listUploads,
  removeHeld,
  removeUpload,
} from '../store/media-files.ts';
import { isExpired, UploadStore } from '../store/upload-store.ts';
import { goOn } from './go-on.ts';
import type { Service } from './service.ts';
import { openHeld } from './open-held.ts';
import { settleUpload } from './settle-upload.ts';

/**
 * Goes over the uploads, at the start and once a day: lets go of what nobody finished in time (the device has those
 * still, and begins again), of what was discarded, and of what a crash left half made; then settles what is whole and
 * was not settled because the server fell, and opens what was held and can be opened by now. In that order, because a full disk lets nothing be opened. A
 * file with which something is wrong is reported, and the others have their turn.
 */
export const sweepUploads = async (service: Service): Promise<void> => {
  await sweepHalfMade(service);
  await goOn(service, 'removeForgotten', () => removeForgotten(service));
  await goOn(service, 'settleUploads', async () => {
    for (const name of await letGo(service))
      await goOn(service, 'settleUpload', () => settleUpload(service, name));
  });
  await openHeld(service, 'all');
};

/**
 * Lets go of what a crash left half made, here or of another process over the same files, by itself: it may be a voice
 * in plain sound, and that does not lie there for a day.
 */
export const sweepHalfMade = (service: Service): Promise<void> =>
  clearHalfMade(service.files, (work) => goOn(service, 'clearHalfMade', work));

/** Sealed files of which no story and nothing set aside knows any more, or that lie here opened by now. */
const removeForgotten = async (service: Service): Promise<void> => {
  const { files, store } = service;
  const ids = await listHeld(files);
  const known = await selectAttachmentsByUpload(store.read, ids.flatMap(namesOf));
  for (const id of ids) {
    const state = known.get(id)?.state ?? 'stored';
    if (state === 'stored') await goOn(service, 'removeHeld', () => removeHeld(files, id));
  }
};

/** Lets go of the uploads that nobody waits for; gives those that are whole. */
const letGo = async (service: Service): Promise<UploadName[]> => {
  const { files, store, now } = service;
  const uploads = new UploadStore(files);
  const ids = await listUploads(files);
  const known = await selectAttachmentsByUpload(store.read, ids.flatMap(namesOf));
  const whole: UploadName[] = [];
  for (const id of ids) {
    await goOn(service, 'letGo', async () => {
      const attachment = known.get(id);
      if (attachment?.state !== 'expected') return removeUpload(files, id);
      const upload = await uploads.find(id);
      if (upload?.offset === attachment.bytes) whole.push(attachment);
      else if (upload ? isExpired(upload, Date.parse(now())) : await isUploadAbandoned(files, id))
        await removeUpload(files, id);
    });
  }
  return whole;
};

const namesOf = (id: string): UploadName[] => {
  const name = uploadNameOf(id);
  return name === null ? [] : [name];
};
