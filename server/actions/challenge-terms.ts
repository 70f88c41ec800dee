import { hkdfSync } from 'node:crypto';
import { WORK, type Work } from '../../shared/rules/flood.ts';
import { exportPair, generateSigningPair } from '../../shared/seal/keys.ts';
import { keepKeyFile, readKeyFile } from '../store/key-files.ts';

/** What this server asks in a challenge, and what it knows its own challenges and their solutions by. */
export type ChallengeTerms = { work: Work; signSecret: string; solutionSecret: string };

/**
 * The terms, from a key in `file` that is made where there is none: what a lost one costs is that phones draw their
 * challenge again. It is kept as the server's other keys are, so that servers that share the folder, and this one
 * after a restart, know each other's challenges. Only the private half is used, as the source of two secrets (HKDF,
 * RFC 5869); it is a key of its own because the others are renewed at moments that have nothing to do with this.
 */
export const openChallengeTerms = async (file: string, work: Work = WORK): Promise<ChallengeTerms> => {
  const { privateKey } = (await readKeyFile(file)) ?? (await keepKeyFile(file, await newKey()));
  const secret = (label: string): string =>
    Buffer.from(
      hkdfSync('sha256', Buffer.from(privateKey, 'base64url'), '', `meevertellen/${label}/v1`, 32),
    ).toString('base64url');
  return { work, signSecret: secret('challenge'), solutionSecret: secret('solution') };
};

const newKey = async () => exportPair(await generateSigningPair({ extractable: true }));
