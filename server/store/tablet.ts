import * as z from 'zod/mini';
import { OrganisationId, type StaffId, TabletId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { Reason } from '../../shared/model/reason.ts';
import { Standing } from '../../shared/model/standing.ts';
import { Tablet } from '../../shared/model/tablet.ts';
import type { Db } from './act.ts';
import { byName } from './by-name.ts';
import { json } from './column.ts';
import { refuseIfItExists } from './unique-violation.ts';

/** A tablet with what its signatures are checked by. */
export type TabletWithKey = { tablet: Tablet; organisationId: OrganisationId; publicKey: string };

const Row = z.object({
  ...Tablet.shape,
  standing: z.nullable(json(Standing)),
  organisationId: OrganisationId,
  publicKey: z.string(),
});
const RevocationRow = z.object({ reason: Reason, by: z.string() });

/** The tablets of an organisation by name. */
export const selectTabletsOf = async (db: Db, organisationId: OrganisationId): Promise<Tablet[]> => {
  const rows = await tablets(db).where('tablet.organisationId', '=', organisationId).execute();
  return rows.map((row) => toTabletWithKey(row).tablet).sort(byName);
};

/** The names of tablets, of whichever organisation, that were enrolled before a moment and not seen since. */
export const selectTabletsUnseenSince = async (db: Db, moment: Instant): Promise<string[]> => {
  const rows = await db
    .selectFrom('tablet')
    .select('name')
    .where('enrolledAt', '<', moment)
    .where(({ eb, or }) => or([eb('lastSeenAt', 'is', null), eb('lastSeenAt', '<', moment)]))
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
};

export const selectOptionalTablet = async (db: Db, id: TabletId): Promise<TabletWithKey | null> => {
  const row = await tablets(db).where('tablet.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toTabletWithKey(row);
};

const notRevoked = { revokedAt: null, revokedReason: null, revokedBy: null };

/** Refuses an id that another tablet has, with the Problem `already-exists`. */
export const insertTablet = async (
  db: Db,
  tablet: Pick<Tablet, 'id' | 'name' | 'enrolledAt'> & { organisationId: OrganisationId; publicKey: string },
): Promise<void> => {
  await refuseIfItExists(
    db
      .insertInto('tablet')
      .values({ ...tablet, lastSeenAt: null, standing: null, ...notRevoked })
      .execute(),
  );
};

export const updateTabletSeen = async (db: Db, id: TabletId, lastSeenAt: Instant): Promise<void> => {
  await db.updateTable('tablet').set({ lastSeenAt }).where('id', '=', id).execute();
};

export const updateStanding = async (db: Db, id: TabletId, standing: Standing): Promise<void> => {
  await db
    .updateTable('tablet')
    .set({ standing: JSON.stringify(standing) })
    .where('id', '=', id)
    .execute();
};

/** Why a tablet was revoked, by whom and when. */
export type Revocation = { revokedAt: Instant; revokedReason: string; revokedBy: StaffId };

export const updateRevoked = async (db: Db, id: TabletId, revocation: Revocation): Promise<void> => {
  await db.updateTable('tablet').set(revocation).where('id', '=', id).execute();
};

/** Why a tablet was revoked, and the name of who did that; null while it is not. */
export const selectOptionalRevocation = async (
  db: Db,
  id: TabletId,
): Promise<{ reason: Reason; by: string } | null> => {
  const row = await db
    .selectFrom('tablet')
    .innerJoin('staff', 'staff.id', 'tablet.revokedBy')
    .select(['tablet.revokedReason as reason', 'staff.name as by'])
    .where('tablet.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : RevocationRow.parse(row);
};

/** Those of these tablets that were revoked. */
export const selectRevoked = async (db: Db, ids: readonly TabletId[]): Promise<Set<TabletId>> => {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('tablet')
    .select('id')
    .where('id', 'in', ids)
    .where('revokedAt', 'is not', null)
    .execute();
  return new Set(rows.map((row) => TabletId.parse(row.id)));
};

const tablets = (db: Db) =>
  db
    .selectFrom('tablet')
    .select(['tablet.id', 'tablet.organisationId', 'tablet.name', 'tablet.publicKey'])
    .select(['tablet.enrolledAt', 'tablet.lastSeenAt', 'tablet.revokedAt', 'tablet.standing'])
    .select(({ selectFrom }) =>
      selectFrom('intake')
        .whereRef('intake.tabletId', '=', 'tablet.id')
        .select(({ fn }) => fn.countAll().as('received'))
        .as('received'),
    );

const toTabletWithKey = (row: unknown): TabletWithKey => {
  const { organisationId, publicKey, ...tablet } = Row.parse(row);
  return { tablet, organisationId, publicKey };
};
