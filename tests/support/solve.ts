import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Solve } from '../../client/sync/solver.ts';
import type { Challenge, Proof } from '../../shared/model/challenge.ts';
import type { Work } from '../../shared/rules/flood.ts';

/** As little work as a challenge can be, so that no test waits for it. */
export const LITTLE_WORK: Work = { cost: 1, fewestTries: 0, mostTries: 3 };

/** Solves as a browser's worker does, with the same code over Node's cryptography. */
export const solve: Solve = async (challenge) => {
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution && { counter: solution.counter, derivedKey: solution.derivedKey };
};

/** The proof that a device sends. */
export const proofOf = async (challenge: Challenge): Promise<string> => {
  const solution = await solve(challenge);
  if (solution === null) throw new Error('the challenge was not solved in time');
  const proof: Proof = { challenge, solution };
  return JSON.stringify(proof);
};
