import { join } from 'node:path';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { openChallengeTerms } from '../../../server/actions/challenge-terms.ts';
import { Challenge } from '../../../shared/model/challenge.ts';
import { LITTLE_WORK } from '../solve.ts';

/** Makes an answer with a challenge one with hardly any work in it; leaves any other answer as it is. */
export type Ease = (answer: Response) => Promise<Response>;

/**
 * The server's own challenges, signed anew with the keys in its folder, so that it takes their solutions: ten thousand
 * devices that each calculate for a second would show nothing more.
 */
export const easeWorkOf = async (dataDir: string): Promise<Ease> => {
  const { signSecret, solutionSecret } = await openChallengeTerms(join(dataDir, 'keys/challenges.json'));
  const eased = async ({ parameters }: Challenge): Promise<Challenge> =>
    Challenge.parse(
      await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: LITTLE_WORK.cost,
        counter: LITTLE_WORK.mostTries,
        data: { event: parameters.data['event'] ?? null },
        deriveKey,
        expiresAt: parameters.expiresAt,
        hmacSignatureSecret: signSecret,
        hmacKeySignatureSecret: solutionSecret,
      }),
    );
  return async (answer) => {
    if (answer.status !== 201) return answer;
    const { headers, status } = answer;
    const challenge = await eased(Challenge.parse(await answer.json()));
    return new Response(JSON.stringify(challenge), { status, headers });
  };
};
