import type { LocalDatabase } from './database.ts';
import type { Settlement } from './settlement.ts';

/**
 * How drafts ended that nobody finished: the interviewer ended the shift (or one draft), too many PINs were wrong,
 * nobody came back for a day, or the tablet was revoked.
 */
export type Ending = 'ended' | 'pins' | 'abandoned' | 'revoked';

/** How many drafts of this tablet were sealed unfinished, and how many destroyed, since it was enrolled. */
export interface Tally {
  name: 'tally';
  leftUnfinished: number;
  destroyed: number;
}

/** What became of the drafts of a shift, for whoever takes the tablet next. */
export interface SettlementNotice extends Settlement {
  ending: Ending;
  shiftName: string | null;
  at: string;
}

export interface SettlementNotices {
  name: 'notices';
  notices: SettlementNotice[];
}

export async function selectTally(db: LocalDatabase): Promise<Omit<Tally, 'name'>> {
  const row = await db.device.get('tally');
  return row?.name === 'tally'
    ? { leftUnfinished: row.leftUnfinished, destroyed: row.destroyed }
    : { leftUnfinished: 0, destroyed: 0 };
}

export async function selectNotices(db: LocalDatabase): Promise<SettlementNotice[]> {
  const row = await db.device.get('notices');
  return row?.name === 'notices' ? row.notices : [];
}

/** Whoever reads them says so. */
export const dismissNotices = (db: LocalDatabase): Promise<void> =>
  db.transaction('rw', db.device, () => db.device.delete('notices'));

/** Within a transaction over `device`. */
export async function addToTally(db: LocalDatabase, { sealed, destroyed }: Settlement): Promise<void> {
  const before = await selectTally(db);
  await db.device.put({
    name: 'tally',
    leftUnfinished: before.leftUnfinished + sealed,
    destroyed: before.destroyed + destroyed,
  });
}

/** Within a transaction over `device`. */
export async function addToNotices(db: LocalDatabase, notice: SettlementNotice): Promise<void> {
  await db.device.put({ name: 'notices', notices: [...(await selectNotices(db)), notice] });
}
