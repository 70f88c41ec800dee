import * as z from 'zod/mini';
import type { OrganisationId, StaffId } from '../../shared/model/ids.ts';
import { Instant } from '../../shared/model/moment.ts';
import { Staff } from '../../shared/model/staff.ts';
import type { SessionTimes } from '../../shared/rules/session.ts';
import type { Db } from './act.ts';

/** A session that is stored, with whose it is. Whether it still holds is for `rules/session.ts` to say. */
export type StoredSession = SessionTimes & { staff: Staff; hasPassword: boolean };

const Row = z.object({
  ...Staff.shape,
  passwordHash: z.nullable(z.string()),
  lastSeenAt: Instant,
  expiresAt: Instant,
});

export const selectOptionalSession = async (db: Db, tokenHash: string): Promise<StoredSession | null> => {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staffId')
    .select(['staff.id', 'staff.organisationId', 'staff.name', 'staff.email', 'staff.role'])
    .select(['staff.passwordHash', 'session.lastSeenAt', 'session.expiresAt'])
    .where('session.tokenHash', '=', tokenHash)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { passwordHash, lastSeenAt, expiresAt, ...staff } = Row.parse(row);
  return { staff, hasPassword: passwordHash !== null, lastSeenAt, expiresAt };
};

export const insertSession = async (
  db: Db,
  session: {
    tokenHash: string;
    organisationId: OrganisationId;
    staffId: StaffId;
    createdAt: Instant;
    expiresAt: Instant;
  },
): Promise<void> => {
  await db
    .insertInto('session')
    .values({ ...session, lastSeenAt: session.createdAt })
    .execute();
};

export const updateLastSeen = async (db: Db, tokenHash: string, lastSeenAt: Instant): Promise<void> => {
  await db.updateTable('session').set({ lastSeenAt }).where('tokenHash', '=', tokenHash).execute();
};

export const deleteSession = async (db: Db, tokenHash: string): Promise<void> => {
  await db.deleteFrom('session').where('tokenHash', '=', tokenHash).execute();
};

/** Ends every session of this person but one. */
export const deleteOtherSessions = async (db: Db, staffId: StaffId, tokenHash: string): Promise<void> => {
  await db.deleteFrom('session').where('staffId', '=', staffId).where('tokenHash', '!=', tokenHash).execute();
};

/** Clears away what ended by itself, of everybody. */
export const deleteExpiredSessions = async (db: Db, now: Instant): Promise<void> => {
  await db.deleteFrom('session').where('expiresAt', '<=', now).execute();
};
