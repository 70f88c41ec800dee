import type { Organisation } from '../../shared/model/organisation.ts';
import type { TabletId } from '../../shared/model/ids.ts';
import type { Keyset, SignedKeyset } from '../../shared/model/keyset.ts';
import type { LostTablet as Lost } from '../../shared/model/standing.ts';
import { makeDeviceDraftKey } from '../../shared/seal/draft-key.ts';
import type { KeysetRefusal } from '../../shared/seal/keyset-signature.ts';
import type { CryptoKey } from '../../shared/seal/platform.ts';
import type { LocalDatabase } from './database.ts';
import type { LostTablet } from './lost-tablet.ts';
import type { Reserve } from './reserve.ts';
import type { SettlementNotices, Tally } from './tally.ts';

/**
 * An enrolled tablet as it knows itself. The signing key cannot be extracted. `sequence` and `previousHash` are
 * of the last envelope that it sealed: 0 and null before the first. The root key that it believes is that of its
 * keyset; `keysetRefusal` says why it did not take the last one that it was offered.
 */
export interface TabletIdentity {
  name: 'tablet';
  id: TabletId;
  label: string;
  organisation: Organisation;
  keyset: Keyset;
  keysetRefusal?: KeysetRefusal | null;
  /** When this tablet heard that it is revoked; what it holds still goes, and nothing is told on it any more. */
  revokedAt?: string | null;
  /** Since when the server does not know this tablet; null again once it does. */
  unknownSince?: string | null;
  signingKey: CryptoKey;
  sequence: number;
  previousHash: string | null;
}

/** The key of the drafts on a resident's own phone. */
interface PhoneKey {
  name: 'phone-key';
  key: CryptoKey;
}

/** The last keyset that a resident's phone believed, one for each organisation; all of one root. */
interface PhoneKeysets {
  name: 'phone-keysets';
  keysets: SignedKeyset[];
}

/** The server's clock minus this device's, in milliseconds, at the last contact (design D4). */
interface ClockOffset {
  name: 'clock';
  offset: number;
}

/** The life of the server's store that this device heard of last (design D4); null: it may be any. */
interface StoreLife {
  name: 'life';
  epoch: string | null;
}

export type DeviceRow =
  | TabletIdentity
  | PhoneKey
  | PhoneKeysets
  | ClockOffset
  | StoreLife
  | Tally
  | SettlementNotices
  | Reserve
  | LostTablet;

export async function selectOptionalTablet(db: LocalDatabase): Promise<TabletIdentity | null> {
  const row = await db.device.get('tablet');
  return row?.name === 'tablet' ? row : null;
}

/**
 * Keeps who this tablet is, and what was lost of it before, which it says at every contact. Envelopes that it sealed
 * under an earlier enrolment stay in the outbox; what it counted and lost under it is not this tablet's.
 */
export async function saveTablet(
  db: LocalDatabase,
  tablet: Pick<TabletIdentity, 'id' | 'label' | 'organisation' | 'keyset' | 'signingKey'>,
  lost: Lost | null = null,
): Promise<void> {
  await db.transaction('rw', db.device, async () => {
    await db.device.put({ name: 'tablet', sequence: 0, previousHash: null, ...tablet });
    await db.device.bulkDelete(['tally', 'lost']);
    if (lost) await db.device.put({ name: 'lost', ...lost });
  });
}

/** Keeps that the server revoked this tablet, since when it heard it. */
export const noteRevoked = (db: LocalDatabase, tabletId: TabletId, at: string): Promise<void> =>
  db.transaction('rw', db.device, async () => {
    const tablet = await db.device.get('tablet');
    if (tablet?.name !== 'tablet' || tablet.id !== tabletId || tablet.revokedAt) return;
    await db.device.put({ ...tablet, revokedAt: at });
  });

/** Keeps since when the server does not know this tablet; null: it does. */
export const noteUnknown = (db: LocalDatabase, tabletId: TabletId, since: string | null): Promise<void> =>
  db.transaction('rw', db.device, async () => {
    const tablet = await db.device.get('tablet');
    if (tablet?.name !== 'tablet' || tablet.id !== tabletId) return;
    await db.device.put({ ...tablet, unknownSince: since });
  });

/** The key of drafts on this phone, made when first asked for; two tabs that ask at once get the same. */
export async function phoneDraftKey(db: LocalDatabase): Promise<CryptoKey> {
  // Made before the transaction: IndexedDB commits one that waits for anything but the database.
  const fresh = await makeDeviceDraftKey();
  return db.transaction('rw', db.device, async () => {
    const row = await db.device.get('phone-key');
    if (row?.name === 'phone-key') return row.key;
    await db.device.put({ name: 'phone-key', key: fresh });
    return fresh;
  });
}

export async function noteServerTime(db: LocalDatabase, serverTime: string, now: number): Promise<void> {
  await db.device.put({ name: 'clock', offset: Date.parse(serverTime) - now });
}

/** What time it is by the server's clock, as far as this device knows. */
export async function correctedNow(db: LocalDatabase, now: number): Promise<string> {
  const row = await db.device.get('clock');
  return new Date(now + (row?.name === 'clock' ? row.offset : 0)).toISOString();
}
