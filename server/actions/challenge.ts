import { createHash, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { PROOF_MAX_LENGTH } from '../../shared/api/intake.ts';
import { Problem } from '../../shared/api/problem.ts';
import { Challenge, Proof } from '../../shared/model/challenge.ts';
import type { EventCode } from '../../shared/model/event.ts';
import type { EventId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { CHALLENGE_LIFE_MS } from '../../shared/rules/flood.ts';
import { selectOptionalEventByCode } from '../store/event.ts';
import type { SpendableProof } from '../store/spent-proof.ts';
import type { ChallengeTerms } from './challenge-terms.ts';
import type { Service } from './service.ts';

/**
 * A challenge for one story at the event under this code. Nothing is written: the signature says that it is ours, and
 * what it is for. The server does one try itself, at a number that it draws, so that a device's work has an end; then
 * a solution is known by a signature too, and no try is needed to check one.
 */
export const drawChallenge = async (
  { store, challenges, now }: Service,
  code: EventCode,
): Promise<Challenge> => {
  const event = await selectOptionalEventByCode(store.read, code);
  if (!event) throw new Problem('not-found');
  const { work, signSecret, solutionSecret } = challenges;
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: work.cost,
    counter: randomInt(work.fewestTries, work.mostTries + 1),
    data: { event: event.id },
    deriveKey,
    expiresAt: Math.floor((Date.parse(now()) + CHALLENGE_LIFE_MS) / 1000),
    hmacSignatureSecret: signSecret,
    hmacKeySignatureSecret: solutionSecret,
  });
  return Challenge.parse(made);
};

type Handed = { eventId: EventId; receivedAt: Instant };

/** The proof, if it is one for a story at this event that comes in now; whether it was spent is for the act to see. */
export const verifyProof = async (
  { signSecret, solutionSecret }: ChallengeTerms,
  given: unknown,
  { eventId, receivedAt }: Handed,
): Promise<SpendableProof | null> => {
  const proof = readProof(given);
  if (proof === null) return null;
  const { challenge, solution } = proof;
  const { data, expiresAt: seconds } = challenge.parameters;
  if (data['event'] !== eventId || seconds * 1000 <= Date.parse(receivedAt)) return null;
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: signSecret,
    hmacKeySignatureSecret: solutionSecret,
  });
  if (!verified) return null;
  // By the challenge's signature, of which there is one, and not by the text, which can be written in many ways.
  const proofHash = createHash('sha256').update(challenge.signature).digest('base64url');
  return { proofHash, expiresAt: new Date(seconds * 1000).toISOString() };
};

const readProof = (given: unknown): Proof | null => {
  if (typeof given !== 'string' || given.length > PROOF_MAX_LENGTH) return null;
  try {
    const parsed = Proof.safeParse(JSON.parse(given));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
