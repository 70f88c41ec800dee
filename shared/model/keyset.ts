import * as z from 'zod/mini';
import { KeyId, Point } from './base64url.ts';
import { OrganisationId } from './ids.ts';

export const PublicKey = z.object({ kid: KeyId, publicKey: Point });
export type PublicKey = z.infer<typeof PublicKey>;

/**
 * The public keys that a device needs: one to seal stories to, one to check the server's receipts with. Not
 * strict: an old client reads past fields that a later server adds.
 */
export const Keyset = z.object({
  v: z.literal(1),
  organisationId: OrganisationId,
  epoch: z.uuid(),
  sealing: PublicKey,
  receipts: PublicKey,
});
export type Keyset = z.infer<typeof Keyset>;
