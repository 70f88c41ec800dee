import type { Envelope } from '../model/envelope.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import { envelopeHash } from './envelope-hash.ts';
import type { CryptoKey } from './platform.ts';
import { signText, verifyText } from './signature.ts';

/**
 * The tablet's word that it sealed this, as number so-and-so: a thief of the server's public key can seal
 * stories too, but not in a tablet's name, nor slip one into its numbering.
 */
export const signEnvelope = async (envelope: Envelope, privateKey: CryptoKey): Promise<string> =>
  toBase64url(await signText(statementOf(envelope, await envelopeHash(envelope)), privateKey));

/** False for an unsigned envelope, and for one altered in any field since. `hash`: what `envelopeHash` gave for it. */
export async function verifyDeviceSignature(
  envelope: Envelope,
  publicKey: CryptoKey,
  hash?: string,
): Promise<boolean> {
  const signature = envelope.signature === null ? null : fromBase64url(envelope.signature);
  if (signature === null) return false;
  return verifyText(statementOf(envelope, hash ?? (await envelopeHash(envelope))), signature, publicKey);
}

// Named by purpose: what a tablet signs as a request can never be read as an envelope's signature.
const statementOf = ({ header: { deviceId, sequence } }: Envelope, hash: string): string =>
  `meevertellen/envelope/v1|${deviceId}|${sequence}|${hash}`;
