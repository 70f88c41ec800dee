import { Problem } from '../../shared/api/problem.ts';
import { uploadIdOf, type UploadName } from '../../shared/api/upload.ts';
import { beginsAs, MAGIC_BYTES } from '../../shared/rules/media-type.ts';
import { hashAttachment, openAttachment } from '../../shared/seal/attachment.ts';
import { type KeptAttachment, selectOptionalAttachment } from '../store/attachment.ts';
import {
  hasRoom,
  holdUpload,
  keepMedia,
  readHeld,
  readUpload,
  removeHeld,
  removeUpload,
} from '../store/media-files.ts';
import type { AttachmentRefusal } from './refuse-attachment.ts';
import type { Service } from './service.ts';
import { orStorageFull, storageFull } from './storage-full.ts';

/** What became of a whole upload. `damaged`: other bytes than announced, which are gone; it may begin again. */
export type Settlement = 'stored' | 'held' | 'refused' | 'damaged';

const NOBODY = { kind: 'nobody' } as const;

/**
 * Takes in an upload of which the last byte has come: checks that it is the file that its story names, opens it, and
 * notes that it is here once its bytes are on disk. Again and again with the same outcome. Throws `storage-full` or
 * `not-durable` with the upload as it was, to be asked again.
 */
export const settleUpload = (service: Service, name: UploadName): Promise<Settlement> => {
  return once(name, () => settle(service, name));
};

/** The same for a file that was held, now that the seal of its story is open. */
export const settleHeld = (service: Service, name: UploadName): Promise<Settlement> =>
  once(name, () => settleAgain(service, name));

/**
 * Two who hand in one file may both bring its last byte, or ask while it is settled, and a story may be asked about
 * while a sweep opens its files: each is settled once.
 */
const once = (name: UploadName, work: () => Promise<Settlement>): Promise<Settlement> => {
  const id = uploadIdOf(name);
  const settlement = running.get(id) ?? work().finally(() => running.delete(id));
  running.set(id, settlement);
  return settlement;
};

const running = new Map<string, Promise<Settlement>>();

const settle = async (service: Service, name: UploadName): Promise<Settlement> => {
  const attachment = await namedHere(service, name);
  if (attachment.state !== 'expected') return attachment.state;
  await requireDurable(service);
  const id = uploadIdOf(name);
  const source = () => readUpload(service.files, id);
  const settlement =
    attachment.key === null
      ? await hold(service, attachment, source)
      : await open(service, { ...attachment, key: attachment.key }, source);
  await removeUpload(service.files, id);
  return settlement;
};

const settleAgain = async (service: Service, name: UploadName): Promise<Settlement> => {
  const attachment = await namedHere(service, name);
  const { key, state, bytes } = attachment;
  if (state === 'expected') return 'damaged';
  if (state !== 'held' || key === null) return state;
  await requireDurable(service);
  // It lies here sealed as well: opening it must not take what is kept free.
  if (!(await hasRoom(service.files, bytes))) throw storageFull();
  const id = uploadIdOf(name);
  const settlement = await open(service, { ...attachment, key }, () => readHeld(service.files, id));
  if (settlement === 'damaged')
    await service.store.run('missAttachment', NOBODY, { ...named(attachment), was: 'held' });
  if (settlement !== 'refused') await removeHeld(service.files, id);
  return settlement;
};

const namedHere = async ({ store }: Service, name: UploadName): Promise<KeptAttachment> => {
  const attachment = await selectOptionalAttachment(store.read, name);
  if (attachment === null) throw new Problem('attachment-unexpected');
  return attachment;
};

const requireDurable = async ({ store }: Service): Promise<void> => {
  const durability = await store.durability();
  if (!durability.durable) throw new Problem('not-durable');
};

type Source = () => AsyncIterable<Uint8Array>;

const hold = async (service: Service, attachment: KeptAttachment, source: Source): Promise<Settlement> => {
  if ((await hashAttachment(source())) !== attachment.hash) return 'damaged';
  await holdUpload(service.files, uploadIdOf(attachment));
  await service.store.run('holdAttachment', NOBODY, named(attachment));
  return 'held';
};

const open = async (
  service: Service,
  attachment: KeptAttachment & { key: string },
  source: Source,
): Promise<Settlement> => {
  const opened = await keepOpened(service, attachment, source());
  if ('file' in opened) {
    await service.store.run('storeAttachment', NOBODY, { ...named(attachment), ...opened });
    return 'stored';
  }
  if (opened.refusal === 'hash') return 'damaged';
  if (attachment.state === 'expected') await holdUpload(service.files, uploadIdOf(attachment));
  await service.store.run('refuseAttachment', NOBODY, { ...named(attachment), refusal: opened.refusal });
  return 'refused';
};

/** Opens a file onto the disk, a frame at a time. Nothing of it stays when it is not what its story says. */
const keepOpened = async (
  { files }: Service,
  { key, hash, mediaType }: KeptAttachment & { key: string },
  source: AsyncIterable<Uint8Array>,
): Promise<{ file: string; bytes: number } | { refusal: AttachmentRefusal | 'hash' }> => {
  let refusal: AttachmentRefusal | 'hash' | null = null;
  let bytes = 0;
  const kept = keepMedia(files, async (take) => {
    let start: Uint8Array = new Uint8Array();
    const verdict = await openAttachment(source, { key, hash }, async (piece) => {
      if (start.length < MAGIC_BYTES) start = Buffer.concat([start, piece]).subarray(0, MAGIC_BYTES);
      await take(piece);
    });
    if (!verdict.ok) refusal = verdict.reason;
    else if (mediaType === null || !beginsAs(mediaType, start)) refusal = 'type';
    else bytes = verdict.bytes;
    return refusal === null;
  });
  const file = await orStorageFull(kept);
  return file === null ? { refusal: refusal ?? 'hash' } : { file, bytes };
};

const named = ({ organisationId, storyId, hash }: KeptAttachment) => ({ organisationId, storyId, hash });
