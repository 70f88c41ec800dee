import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet): some 160 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash, at the same cost, of 256 random bits that nobody kept. */
const NO_PASSWORD =
  '$argon2id$v=19$m=19456,t=2,p=1$7VeXBv3HZXwLTa2e6u/sFQ$/RI4kgvRMRoUSXjM5gVngKHmw1xjB3fAIhnc+tRpkiM';

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

/**
 * Whether a password belongs to a hash. Without a hash it does the same work and says no, so that the time of an
 * answer does not tell which e-mail addresses have an account.
 */
export const passwordFits = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const fits = await verify(passwordHash ?? NO_PASSWORD, normal(password));
  return passwordHash !== null && fits;
};

/** Keyboards differ in how they write an é (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');
