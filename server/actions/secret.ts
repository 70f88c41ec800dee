import { createHash, randomBytes } from 'node:crypto';

/** A new token of 256 bits, base64url: too many to guess, so its hash need not be slow. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of a token or code: SHA-256, hex. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
