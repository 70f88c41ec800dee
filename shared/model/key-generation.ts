import * as z from 'zod/mini';
import { KeyId } from './base64url.ts';
import { Version } from './key.ts';
import { Instant } from './moment.ts';

/**
 * A pair to seal to and a pair for receipts, which the server took into use together. Their names are those of the
 * keys, never the keys. One generation is current; a retired one still opens what devices sealed to it, until
 * its private keys are removed. `root`: the key that signed its keysets.
 */
export const KeyGeneration = z.object({
  number: Version,
  sealing: KeyId,
  receipts: KeyId,
  root: KeyId,
  since: Instant,
  retiredAt: z.nullable(Instant),
  removedAt: z.nullable(Instant),
});
export type KeyGeneration = z.infer<typeof KeyGeneration>;
