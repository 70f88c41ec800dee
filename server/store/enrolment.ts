import { OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

export const insertEnrolmentCode = async (
  db: Db,
  code: { codeHash: string; organisationId: OrganisationId; createdAt: Instant; expiresAt: Instant },
): Promise<void> => {
  await db
    .insertInto('enrolmentCode')
    .values({ ...code, usedAt: null })
    .execute();
};

/** Marks a code as used and says of which organisation it is; null when it is unknown, was used, or has expired. */
export const spendEnrolmentCode = async (
  db: Db,
  codeHash: string,
  now: Instant,
): Promise<OrganisationId | null> => {
  const row = await db
    .updateTable('enrolmentCode')
    .set({ usedAt: now })
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('organisationId')
    .executeTakeFirst();
  return row === undefined ? null : OrganisationId.parse(row.organisationId);
};

/** Of which organisation a code is or was; for a tablet that asks again because it missed the answer. */
export const selectOptionalCodeOrganisation = async (
  db: Db,
  codeHash: string,
): Promise<OrganisationId | null> => {
  const row = await db
    .selectFrom('enrolmentCode')
    .select('organisationId')
    .where('codeHash', '=', codeHash)
    .executeTakeFirst();
  return row === undefined ? null : OrganisationId.parse(row.organisationId);
};
