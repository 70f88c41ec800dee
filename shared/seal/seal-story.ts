import { CONTENT_MAX_BYTES, EnvelopeHeaderV2, SEAL_SUITE, type Envelope } from '../model/envelope.ts';
import type { Keyset } from '../model/keyset.ts';
import { toBase64url } from './base64.ts';
import { signEnvelope } from './device-signature.ts';
import { sealingPointOf } from './keys.ts';
import { toUtf8, type Bytes, type CryptoKey } from './platform.ts';
import { contextOfStory, sealBytes } from './suite.ts';

/** The header as the device knows it; its version and the key's name follow from the sealing. */
export type SealingFacts = Omit<EnvelopeHeaderV2, 'v' | 'kid'>;

/**
 * Seals a finished story to the server's key: from here on the device that calls this cannot read it (design
 * D2). `content` is any JSON value of at most `CONTENT_MAX_BYTES`; `sign` is the private key of an enrolled
 * tablet, absent on a resident's phone.
 *
 * Checks everything first and throws (RangeError: too long; TypeError: another organisation, or a key that is
 * not of its name; ZodError: the header), because a story under a seal that no server opens would be lost: the
 * draft must outlive a throw.
 */
export async function sealStory(story: {
  content: unknown;
  header: SealingFacts;
  keyset: Keyset;
  sign?: CryptoKey;
}): Promise<Envelope> {
  const { keyset } = story;
  const header = EnvelopeHeaderV2.parse({ ...story.header, v: 2, kid: keyset.sealing.kid });
  if (header.organisationId !== keyset.organisationId)
    throw new TypeError('the story and the keyset are of two organisations');
  const plaintext = contentBytes(story.content);
  const sealed = await sealBytes(plaintext, await sealingPointOf(keyset.sealing), contextOfStory(header));
  const envelope: Envelope = {
    header,
    suite: SEAL_SUITE,
    enc: toBase64url(sealed.encapsulatedSecret),
    ct: toBase64url(sealed.ciphertext),
    signature: null,
  };
  return story.sign ? { ...envelope, signature: await signEnvelope(envelope, story.sign) } : envelope;
}

function contentBytes(content: unknown): Bytes {
  const json: unknown = JSON.stringify(content);
  if (typeof json !== 'string') throw new TypeError('the content is not JSON');
  const bytes = toUtf8(json);
  if (bytes.length > CONTENT_MAX_BYTES)
    throw new RangeError(`${bytes.length} bytes are sealed at once; ${CONTENT_MAX_BYTES} is the most`);
  return bytes;
}
