import 'fake-indexeddb/auto';
import { openDatabase, type LocalDatabase } from '../../client/local/database.ts';
import { saveForms } from '../../client/local/form.ts';
import type { OutboxItem } from '../../client/local/outbox.ts';
import { makeRescueFiles } from '../../client/local/rescue-file.ts';
import type { RescueHead } from '../../shared/model/rescue-file.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { manifestStretch } from '../../shared/rules/rescue-file.ts';
import { envelopeHash } from '../../shared/seal/envelope-hash.ts';
import { readRescueHead } from '../../shared/seal/rescue-file.ts';
import type { Sealed } from './seal.ts';

/** A sealed story as it lies in the outbox of the device that sealed it. */
export const outboxItemOf = async (
  { envelope }: Pick<Sealed, 'envelope'>,
  form: TellingForm,
): Promise<OutboxItem> => ({
  storyId: envelope.header.storyId,
  state: 'sealed',
  channel: envelope.header.deviceId === null ? 'phone' : 'tablet',
  eventName: form.event.name,
  sequence: envelope.header.sequence,
  sealedAt: envelope.header.sealedAt,
  bytes: JSON.stringify(envelope).length,
  envelope,
  envelopeHash: await envelopeHash(envelope),
  receipts: form.keyset.receipts,
  attempts: 0,
  notBefore: 0,
  refusal: null,
  acknowledgement: null,
  epoch: null,
});

let devices = 0;

/** A device that holds nothing yet. */
export const rescuedDevice = (): LocalDatabase => openDatabase(`rescued-${(devices += 1)}`);

/** The file that a device which holds these stories saves, by the code that does so there. */
export const rescueFileOf = async (
  form: TellingForm,
  sealed: readonly Pick<Sealed, 'envelope'>[],
  db = rescuedDevice(),
): Promise<Blob> => {
  await saveForms(db, [form], form.serverTime);
  const items = await Promise.all(sealed.map((one) => outboxItemOf(one, form)));
  const [file] = await makeRescueFiles(db, items, new Date());
  db.close();
  if (!file) throw new Error('no file was made');
  return file.blob;
};

export type RescueParts = {
  head: RescueHead;
  /** The list of contents, and the stories, base64url. */
  manifest: string;
  frames: { place: number; frame: string }[];
};

/** A whole file cut into its parts, as they are handed in. */
export const partsOf = async (blob: Blob): Promise<RescueParts> => {
  const bytes = Buffer.from(await blob.arrayBuffer());
  const verdict = readRescueHead(bytes);
  if (!verdict.ok) throw new Error(`no rescue file: ${verdict.reason}`);
  const { head } = verdict;
  const list = manifestStretch(head, verdict.bytes);
  const frames: RescueParts['frames'] = [];
  for (let at = list.end; at < bytes.length;) {
    const end = at + 4 + (bytes.readUInt32BE(at) & 0x7f_ff_ff_ff);
    frames.push({ place: frames.length + 1, frame: bytes.subarray(at, end).toString('base64url') });
    at = end;
  }
  return { head, manifest: bytes.subarray(list.start, list.end).toString('base64url'), frames };
};
