import * as z from 'zod/mini';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

/** A proof of work by the hash of its challenge, with the moment from which nobody could use it again anyway. */
export type SpendableProof = { proofHash: string; expiresAt: Instant };

const SpentRow = z.object({ proofHash: z.string() });

/** Those of these that were spent before. Asked first, so that PostgreSQL sees two servers spend one at a time. */
export const selectSpentProofs = async (db: Db, hashes: readonly string[]): Promise<Set<string>> => {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('spentProof')
    .select('proofHash')
    .where('proofHash', 'in', hashes)
    .execute();
  return new Set(rows.map((row) => SpentRow.parse(row).proofHash));
};

export const insertSpentProofs = async (
  db: Db,
  organisationId: OrganisationId,
  proofs: readonly SpendableProof[],
): Promise<void> => {
  if (proofs.length === 0) return;
  await db
    .insertInto('spentProof')
    .values(proofs.map((proof) => ({ ...proof, organisationId })))
    .execute();
};

export const deleteSpentProofs = async (db: Db, expiredBefore: Instant): Promise<void> => {
  await db.deleteFrom('spentProof').where('expiresAt', '<', expiredBefore).execute();
};
