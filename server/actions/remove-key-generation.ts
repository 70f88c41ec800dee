import { Problem } from '../../shared/api/problem.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { KeyGeneration } from '../../shared/model/key-generation.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { KEY_OVERLAP_DAYS, mayRemove } from '../../shared/rules/key-generation.ts';
import type { Act } from '../store/act.ts';
import { selectKeyGenerations, updateKeysRemoved } from '../store/key-generation.ts';

/**
 * Notes that the private keys of a generation go: from this moment no server opens what was sealed to it. Refuses
 * while devices may still hold such stories. The files are taken away after the commit. Never over the API.
 */
export const removeKeyGeneration: Act<
  { organisationId: OrganisationId; sealing: string },
  KeyGeneration
> = async ({ db, now }, { organisationId, sealing }) => {
  const generation = (await selectKeyGenerations(db)).find((one) => one.sealing === sealing);
  if (!generation) throw new Problem('not-found');
  if (generation.removedAt !== null) return { answer: generation, audit: null };
  refuseTooSoon(generation, now);
  await updateKeysRemoved(db, generation.number, now);
  return {
    answer: { ...generation, removedAt: now },
    audit: {
      organisationId,
      subjectKind: 'keyGeneration',
      subjectId: sealing,
      details: { number: generation.number },
    },
  };
};

const refuseTooSoon = (generation: KeyGeneration, now: Instant): void => {
  const verdict = mayRemove(generation, now);
  if (verdict.ok) return;
  const detail =
    verdict.because === 'in-use'
      ? `The key ${generation.sealing} is in use. Rotate first; it can be removed ${KEY_OVERLAP_DAYS} days later.`
      : `Devices may still hold stories that only the key ${generation.sealing} opens. It can be removed from ${verdict.until}.`;
  throw new Problem('not-allowed', { detail });
};
