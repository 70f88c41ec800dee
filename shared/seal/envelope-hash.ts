import type { Envelope } from '../model/envelope.ts';
import { toBase64url } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256, toUtf8 } from './platform.ts';

/**
 * What an envelope is known by: SHA-256, base64url, over its canonical JSON without the signature. The same
 * story sent again has the same hash; the signature is left out because signing twice gives two (ECDSA).
 */
export async function envelopeHash({ header, suite, enc, ct }: Envelope): Promise<string> {
  return toBase64url(await sha256(toUtf8(canonicalJson({ header, suite, enc, ct }))));
}
