import * as z from 'zod/mini';
import { KeyId, Point, Signature } from './base64url.ts';
import { OrganisationId } from './ids.ts';
import { Version } from './key.ts';
import { Instant } from './moment.ts';

export const PublicKey = z.object({ kid: KeyId, publicKey: Point });
export type PublicKey = z.infer<typeof PublicKey>;

/**
 * Which issue of the keyset this is, with the root key's word for it. `number` only grows: of two issues a device
 * believes the later. `at` is when its keys were taken into use.
 */
export const KeysetIssue = z.object({ number: Version, at: Instant, root: PublicKey, signature: Signature });
export type KeysetIssue = z.infer<typeof KeysetIssue>;

/**
 * The public keys that a device needs: one to seal stories to, one to check the server's receipts with. Not
 * strict: an old client reads past fields that a later server adds. What 0.1.0 left on a device has no `issue`.
 */
export const Keyset = z.object({
  v: z.literal(1),
  organisationId: OrganisationId,
  epoch: z.uuid(),
  sealing: PublicKey,
  receipts: PublicKey,
  issue: z.optional(KeysetIssue),
});
export type Keyset = z.infer<typeof Keyset>;

/** As every server after 0.1.0 gives it. */
export const SignedKeyset = z.object({ ...Keyset.shape, issue: KeysetIssue });
export type SignedKeyset = z.infer<typeof SignedKeyset>;
