import { Dexie, type EntityTable, type Table } from 'dexie';
import type { AttachmentRow } from './attachment.ts';
import type { ChunkRow } from './chunk.ts';
import type { DeviceRow } from './device.ts';
import type { DraftRow } from './draft.ts';
import type { FormRow } from './form.ts';
import type { OutboxItem } from './outbox.ts';
import type { Shift } from './shift.ts';
import { STORE_NAME } from './store-name.ts';

/** What this device holds. Stories stand in it encrypted or sealed, never readable (design D2). */
export type LocalDatabase = Dexie & {
  drafts: EntityTable<DraftRow, 'storyId'>;
  outbox: EntityTable<OutboxItem, 'storyId'>;
  forms: EntityTable<FormRow, 'eventId'>;
  shifts: EntityTable<Shift, 'id'>;
  device: Table<DeviceRow, DeviceRow['name']>;
  attachments: EntityTable<AttachmentRow, 'id'>;
  chunks: Table<ChunkRow, [string, number]>;
};

/**
 * Opens the database of this device. `strict`: a transaction completes when its bytes are on disk, which is
 * when *saved* may be said; browsers default to `relaxed` (Chrome since 121). A connection that the browser
 * closed is opened again by Dexie at the next use; a write that fails is thrown, to whoever said *saved*.
 *
 * Versions only add: an older app in another tab must go on reading.
 */
export function openDatabase(name = STORE_NAME): LocalDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LocalDatabase;
  db.version(1).stores({
    drafts: 'storyId, keyId',
    outbox: 'storyId, state',
    forms: 'eventId, code',
    shifts: 'id',
    device: 'name',
  });
  db.version(2).stores({
    attachments: 'id, storyId',
    chunks: '[attachmentId+place], [attachmentId+start], attachmentId',
  });
  return db;
}
