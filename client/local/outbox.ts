import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { attachmentsOf, type Envelope } from '../../shared/model/envelope.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import type { PublicKey } from '../../shared/model/keyset.ts';
import {
  isUnsent,
  nextPlace,
  type Happening,
  type OutboxState,
  type StoryPlace,
} from '../../shared/rules/outbox.ts';
import { removeAttachments, selectAttachments } from './attachment.ts';
import type { LocalDatabase } from './database.ts';
import { withRoom } from './with-room.ts';

/**
 * Why the last attempt did not end in an acknowledgement; words for people stand in the catalogues. `by-hand`: somebody
 * at this device keeps it back.
 */
export interface Refusal {
  kind: 'conflict' | 'quarantined' | 'problem' | 'receipt' | 'offline' | 'by-hand';
  reason: string;
}

/** A sealed story. `envelope` is null once it is purged; `bytes` is its size as JSON. */
export interface OutboxItem {
  storyId: StoryId;
  state: OutboxState;
  channel: 'tablet' | 'phone';
  eventName: string;
  sequence: number | null;
  sealedAt: string;
  bytes: number;
  envelope: Envelope | null;
  envelopeHash: string;
  /** The key that the server's receipt must be signed with, pinned when the story was sealed. */
  receipts: PublicKey;
  attempts: number;
  /** In milliseconds since 1970; missing before the first, and in what 0.1.0 left. */
  lastAttemptAt?: number;
  /** Not by itself before this moment, in milliseconds since 1970. */
  notBefore: number;
  refusal: Refusal | null;
  /** While it waits: the text is there, and files are not yet. */
  acknowledgement: Acknowledgement | null;
  /** The life of the store that acknowledged it (design D4). */
  epoch: string | null;
  /** The server had it, and somebody there decided that it becomes nothing. */
  discarded?: boolean;
  /** When it was last saved in a rescue file. */
  exportedAt?: string;
}

type Change = Partial<
  Pick<
    OutboxItem,
    | 'attempts'
    | 'lastAttemptAt'
    | 'notBefore'
    | 'refusal'
    | 'acknowledgement'
    | 'epoch'
    | 'envelope'
    | 'discarded'
  >
>;

/** How much a story weighs, in bytes: its envelope and its recordings; once it is purged, what its envelope weighed. */
export const sizeOf = ({ bytes, envelope }: Pick<OutboxItem, 'bytes' | 'envelope'>): number =>
  (envelope ? attachmentsOf(envelope.header) : []).reduce((sum, file) => sum + file.bytes, bytes);

/** What its rule asks about an item (`shared/rules/outbox.ts`). */
export const waitingOf = ({ state, notBefore, refusal }: OutboxItem) => ({
  state,
  notBefore,
  keptBack: state === 'quarantined' && refusal?.kind === 'by-hand',
});

/** The server has the story itself, and not yet all that was recorded with it. */
export const awaitsRecordings = ({
  state,
  acknowledgement,
}: Pick<OutboxItem, 'state' | 'acknowledgement'>): boolean =>
  isUnsent(state) && state !== 'quarantined' && acknowledgement !== null;

/** The server has it, and a person looks first: also while this device asks again. */
export const isAside = ({ state, refusal }: Pick<OutboxItem, 'state' | 'refusal'>): boolean =>
  isUnsent(state) && (refusal?.kind === 'quarantined' || refusal?.kind === 'conflict');

/** Keeps an item back until somebody sends it by name. */
export const keepBack = (db: LocalDatabase, storyId: StoryId): Promise<boolean> =>
  happen(db, storyId, 'setAside', { refusal: { kind: 'by-hand', reason: 'by-hand' } });

/** Lets an item that was kept back wait like any other. */
export const bringBack = (db: LocalDatabase, storyId: StoryId): Promise<boolean> =>
  happen(db, storyId, 'bringBack', { refusal: null, notBefore: 0 });

/** The whole outbox, the last sealed first. */
export async function selectOutbox(db: LocalDatabase): Promise<OutboxItem[]> {
  const items = await db.outbox.toArray();
  return items.sort((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1));
}

/**
 * Lets something happen to an item, by the table of its life; resolves when that is on disk. False when the
 * item is gone or the table knows no such way: another tab was first.
 */
export function happen(
  db: LocalDatabase,
  storyId: StoryId,
  happening: Happening,
  change: Change = {},
): Promise<boolean> {
  const write = () =>
    db.transaction('rw', db.outbox, async () => {
      const item = await db.outbox.get(storyId);
      const to = item && nextPlace(item.state, happening);
      if (!item || !to || !isInOutbox(to)) return false;
      await db.outbox.put({ ...item, ...change, state: to });
      return true;
    });
  return withRoom(db, 'sending', write);
}

/**
 * The server does not have what it gave a receipt for, or not all of it, as after a restore from a backup: the story
 * and its files are sent again as if they never were.
 */
export function forgetReceipt(db: LocalDatabase, storyId: StoryId): Promise<void> {
  const write = () =>
    db.transaction('rw', db.outbox, db.attachments, async () => {
      const item = await db.outbox.get(storyId);
      if (item?.state !== 'sealed' && item?.state !== 'acknowledged') return;
      const fresh = { acknowledgement: null, epoch: null, notBefore: 0, discarded: false };
      if (item.state === 'acknowledged') await happen(db, storyId, 'forget', fresh);
      else await db.outbox.put({ ...item, ...fresh });
      const files = db.attachments.where('storyId').equals(storyId);
      await files.modify({ sent: false, url: null, attempts: 0, notBefore: 0, refusal: null });
    });
  return withRoom(db, 'sending', write);
}

/**
 * What has to be on the server before a story may go from here: the files that still lie on this device. Takes the
 * item to `acknowledged` when the receipt lists them all.
 */
export function acknowledgeWhole(
  db: LocalDatabase,
  storyId: StoryId,
  change: Pick<OutboxItem, 'acknowledgement' | 'epoch' | 'discarded'>,
): Promise<boolean> {
  const write = () =>
    db.transaction('rw', db.outbox, db.attachments, async () => {
      const listed = change.acknowledgement?.attachments ?? [];
      const files = await selectAttachments(db, storyId);
      if (!files.every(({ hash }) => hash !== null && listed.includes(hash))) return false;
      return happen(db, storyId, 'acknowledge', { ...change, refusal: null });
    });
  return withRoom(db, 'sending', write);
}

/** Lets go of the bytes of a story that the server has, its files among them; false when it has not. */
export function purge(db: LocalDatabase, storyId: StoryId): Promise<boolean> {
  const write = () =>
    db.transaction('rw', db.outbox, db.attachments, db.chunks, async () => {
      if (!(await happen(db, storyId, 'purge', { envelope: null }))) return false;
      await removeAttachments(db, storyId);
      return true;
    });
  return withRoom(db, 'sending', write);
}

const isInOutbox = (place: StoryPlace): place is OutboxState => place !== 'draft';
