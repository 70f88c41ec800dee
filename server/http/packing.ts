import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { acceptedEncodings } from './accepted-encodings.ts';
import type { Credentials } from './credentials.ts';

/** Smaller answers fit in one packet either way. */
const WORTH_PACKING_BYTES = 1400;

export type PackedBody = { body: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/**
 * Packs a large answer for phones and tablets, which fetch their forms over whatever network a market square has.
 * An answer to a session stays as it is: where a secret and something that a stranger can steer stand in one
 * packed answer, its length gives the secret away (BREACH), and staff sit at a desk.
 */
export const packed = async (
  text: string,
  { accepted, credentials }: { accepted: string | null; credentials: Credentials },
): Promise<PackedBody> => {
  const bySession = credentials !== null && 'sessionToken' in credentials;
  if (bySession) return { body: text, headers: {} };
  if (text.length < WORTH_PACKING_BYTES || !acceptedEncodings(accepted).has('gzip')) {
    return { body: text, headers: { vary: 'accept-encoding' } };
  }
  const body = Uint8Array.from(await promisify(gzip)(text));
  return { body, headers: { vary: 'accept-encoding', 'content-encoding': 'gzip' } };
};
