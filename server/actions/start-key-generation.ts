import { Problem } from '../../shared/api/problem.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import type { Act } from '../store/act.ts';
import { insertKeyGeneration, selectKeyGenerations, updateKeysRetired } from '../store/key-generation.ts';

/** The names of pairs that are on disk, and the organisation that runs the server. */
export type MadeGeneration = Pick<KeyGeneration, 'number' | 'sealing' | 'receipts' | 'root'> & {
  organisationId: OrganisationId;
};

/**
 * Takes the next generation of keys into use; the one before is retired from that moment. The same one again is in
 * use already. Done by whoever runs the server, never over the API.
 */
export const startKeyGeneration: Act<MadeGeneration, KeyGeneration> = async (
  { db, now },
  { organisationId, ...made },
) => {
  const known = await selectKeyGenerations(db);
  const same = known.find(({ sealing }) => sealing === made.sealing);
  if (same) return { answer: same, audit: null };
  const last = known.at(-1);
  if (made.number !== (last?.number ?? 0) + 1) throw new Problem('already-exists');
  if (last) await updateKeysRetired(db, last.number, now);
  const generation = { ...made, since: now, retiredAt: null, removedAt: null };
  await insertKeyGeneration(db, organisationId, generation);
  const details = { number: made.number, root: made.root };
  return {
    answer: generation,
    audit: { organisationId, subjectKind: 'keyGeneration', subjectId: made.sealing, details },
  };
};
