import { StaffId } from '../../shared/model/ids.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

export const insertSignInLink = async (
  db: Db,
  link: {
    tokenHash: string;
    organisationId: OrganisationId;
    staffId: StaffId;
    createdAt: Instant;
    expiresAt: Instant;
  },
): Promise<void> => {
  await db
    .insertInto('signInLink')
    .values({ ...link, usedAt: null })
    .execute();
};

/**
 * Marks a link as used and says whose it is; null when it is unknown, was used, or has expired. One statement, so
 * that of two who come at once only one gets in.
 */
export const spendSignInLink = async (db: Db, tokenHash: string, now: Instant): Promise<StaffId | null> => {
  const row = await db
    .updateTable('signInLink')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('staffId')
    .executeTakeFirst();
  return row === undefined ? null : StaffId.parse(row.staffId);
};

/** Takes away every link of this person that was not used. */
export const deleteUnusedSignInLinks = async (db: Db, staffId: StaffId): Promise<void> => {
  await db.deleteFrom('signInLink').where('staffId', '=', staffId).where('usedAt', 'is', null).execute();
};
