import type { Keyset, PublicKey } from '../../shared/model/keyset.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { NamedKeyPair } from '../../shared/seal/keys.ts';

/** One of the server's key pairs, with its public half as devices get it. */
export type ServerKey = { pair: NamedKeyPair; publicKey: PublicKey };

/** `sealing` opens what devices seal; `receipts` signs that a story is on disk. */
export type ServerKeys = { sealing: ServerKey; receipts: ServerKey };

/** The public keys as a device of this organisation gets them. */
export const keysetOf = (organisation: Organisation, keys: ServerKeys): Keyset => ({
  v: 1,
  organisationId: organisation.id,
  epoch: organisation.epoch,
  sealing: keys.sealing.publicKey,
  receipts: keys.receipts.publicKey,
});
