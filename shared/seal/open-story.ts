import type { CipherSuite } from 'hpke';
import { Envelope } from '../model/envelope.ts';
import { fromBase64url } from './base64.ts';
import type { NamedKeyPair } from './keys.ts';
import { fromUtf8 } from './platform.ts';
import { contextOfStory, openBytes } from './suite.ts';

/**
 * Why an envelope stays shut. `malformed`: no envelope of a version known here; `kid`: sealed to another key;
 * `not-authentic`: the header, the key or the text was altered, or is of another story; `content`: opened, but
 * no JSON inside.
 */
export type OpenRefusal = 'malformed' | 'kid' | 'not-authentic' | 'content';

export type Opened = { ok: true; content: unknown } | { ok: false; reason: OpenRefusal };

/**
 * Opens what `sealStory` made; for the intake alone, which holds the private key. Takes anything and never
 * throws over it. `pair` is whole because a private key that cannot be exported does not tell its public half.
 */
export async function openEnvelope(
  value: unknown,
  pair: NamedKeyPair,
  opener?: CipherSuite,
): Promise<Opened> {
  const parsed = Envelope.safeParse(value);
  if (!parsed.success) return refused('malformed');
  const { header, enc, ct } = parsed.data;
  if (header.kid !== pair.kid) return refused('kid');
  const [encapsulatedSecret, ciphertext] = [fromBase64url(enc), fromBase64url(ct)];
  if (!encapsulatedSecret || !ciphertext) return refused('malformed');
  const plaintext = await openBytes({ encapsulatedSecret, ciphertext }, pair, contextOfStory(header), opener);
  return plaintext ? readContent(plaintext) : refused('not-authentic');
}

function readContent(plaintext: Uint8Array): Opened {
  try {
    const content: unknown = JSON.parse(fromUtf8(plaintext));
    return { ok: true, content };
  } catch {
    return refused('content');
  }
}

const refused = (reason: OpenRefusal): Opened => ({ ok: false, reason });
