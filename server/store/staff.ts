import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import type { OrganisationId, StaffId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { Staff } from '../../shared/model/staff.ts';
import type { Db } from './act.ts';
import { byName } from './by-name.ts';
import { refuseIfItExists } from './unique-violation.ts';

/** A member of staff with what opens the account: null as long as no password was set. */
export type StaffWithPassword = { staff: Staff; passwordHash: string | null };

const WithPassword = z.object({ ...Staff.shape, passwordHash: z.nullable(z.string()) });

const columns = ['id', 'organisationId', 'name', 'email', 'role'] as const;

/** The staff of an organisation by name. */
export const selectStaffOf = async (db: Db, organisationId: OrganisationId): Promise<Staff[]> => {
  const rows = await db
    .selectFrom('staff')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .execute();
  return rows.map((row) => Staff.parse(row)).sort(byName);
};

export const selectStaff = async (db: Db, id: StaffId): Promise<StaffWithPassword> => {
  const row = await withPassword(db).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return toStaffWithPassword(row);
};

/** By the address that somebody signs in with, in lower case. */
export const selectOptionalStaffByEmail = async (
  db: Db,
  email: string,
): Promise<StaffWithPassword | null> => {
  const row = await withPassword(db).where('email', '=', email).executeTakeFirst();
  return row === undefined ? null : toStaffWithPassword(row);
};

/** Refuses an e-mail address that is in use, in whichever organisation, with the Problem `already-exists`. */
export const insertStaff = async (db: Db, staff: Staff, createdAt: Instant): Promise<void> => {
  const { id, organisationId, name, email, role } = staff;
  await refuseIfItExists(
    db
      .insertInto('staff')
      .values({ id, organisationId, name, email, role, passwordHash: null, createdAt })
      .execute(),
  );
};

export const updatePasswordHash = async (db: Db, id: StaffId, passwordHash: string): Promise<void> => {
  await db.updateTable('staff').set({ passwordHash }).where('id', '=', id).execute();
};

const withPassword = (db: Db) => db.selectFrom('staff').select([...columns, 'passwordHash']);

const toStaffWithPassword = (row: unknown): StaffWithPassword => {
  const { passwordHash, ...staff } = WithPassword.parse(row);
  return { staff, passwordHash };
};
