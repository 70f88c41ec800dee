import * as z from 'zod/mini';
import { MOST_ATTACHMENTS, SealedAttachment } from './attachment.ts';
import { Base64url, Digest, KeyId, Point, Salt, Signature } from './base64url.ts';
import { EventId, OrganisationId, StoryId, TabletId } from './ids.ts';
import { Instant } from './moment.ts';
import { TellingState } from './telling-state.ts';

/** DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180): the curve that every browser has. */
export const SEAL_SUITE = 'P256-HKDF256-A256GCM';

/** The largest envelope as JSON, in bytes. */
export const ENVELOPE_MAX_BYTES = 256_000;

/** 4,000 bytes are kept for the header and the rest, which need some 1,300. */
const CIPHERTEXT_MAX_CHARACTERS = ENVELOPE_MAX_BYTES - 4_000;

/** The most that can be sealed, in bytes of UTF-8 JSON: 60,000 characters of three bytes, and the answers. */
export const CONTENT_MAX_BYTES = (CIPHERTEXT_MAX_CHARACTERS / 4) * 3 - 16;

/**
 * By what the server knows a receipt code without knowing it (design D2b). `selector` is public and finds the
 * story; it has 30 bits, so among some 40,000 stories two are likely to share one: look at every match. The
 * bounds on `iterations` keep a hostile device from choosing a cost of nothing, or one that stalls the server.
 */
export const ReceiptVerifier = z.strictObject({
  selector: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/)),
  salt: Salt,
  iterations: z.int().check(z.minimum(100_000), z.maximum(1_000_000)),
  hash: Digest,
});
export type ReceiptVerifier = z.infer<typeof ReceiptVerifier>;

const headerShape = {
  organisationId: OrganisationId,
  storyId: StoryId,
  eventId: EventId,
  deviceId: z.nullable(TabletId),
  sequence: z.nullable(z.int().check(z.minimum(1))),
  previousHash: z.nullable(Digest),
  schema: z.int().check(z.minimum(1)),
  questionnaireVersion: z.int().check(z.minimum(1)),
  consentVersion: z.int().check(z.minimum(1)),
  kid: KeyId,
  sealedAt: Instant,
  receipt: ReceiptVerifier,
};

const numbers = z.object({ sequence: headerShape.sequence, previousHash: headerShape.previousHash });

const followsAnother = z.refine<z.infer<typeof numbers>>(
  (header) => header.previousHash === null || (header.sequence ?? 0) > 1,
  { path: ['previousHash'], error: 'only a numbered envelope after the first follows another' },
);

/** As 0.1.0 sealed: a finished story without attachments. */
export const EnvelopeHeaderV1 = z.strictObject({ v: z.literal(1), ...headerShape }).check(
  z.refine((header) => (header.deviceId === null) === (header.sequence === null), {
    path: ['sequence'],
    error: 'a device and its sequence number come together',
  }),
  followsAnother,
);

/**
 * Says of an envelope, also of one that nobody can open, whether its story was finished and which files belong to
 * it. Only a tablet seals what is unfinished; it has no number, because its seal is older than the moment at which
 * it turns out to be needed.
 */
export const EnvelopeHeaderV2 = z
  .strictObject({
    v: z.literal(2),
    ...headerShape,
    state: TellingState,
    attachments: z.array(SealedAttachment).check(z.maxLength(MOST_ATTACHMENTS)),
  })
  .check(
    z.refine(
      (header) => (header.deviceId !== null && header.state === 'finished') === (header.sequence !== null),
      {
        path: ['sequence'],
        error: 'what a device finished has a number, and nothing else has',
      },
    ),
    z.refine((header) => header.state === 'finished' || header.deviceId !== null, {
      path: ['state'],
      error: 'only a tablet seals what is unfinished',
    }),
    followsAnother,
  );
export type EnvelopeHeaderV2 = z.infer<typeof EnvelopeHeaderV2>;

/**
 * What is readable on the outside, and authenticated by the seal. Strict, because a field that one side drops
 * would make the seal unopenable: a further field is a further `v`.
 *
 * An enrolled tablet numbers what it seals 1, 2, 3 and names the hash of the envelope before, so that a missing
 * or replaced one shows; a resident's phone has neither (three nulls). `schema` is the version of the content.
 */
export const EnvelopeHeader = z.discriminatedUnion('v', [EnvelopeHeaderV1, EnvelopeHeaderV2]);
export type EnvelopeHeader = z.infer<typeof EnvelopeHeader>;

/** The files that belong to an envelope, by its outside. */
export const attachmentsOf = (header: EnvelopeHeader): readonly SealedAttachment[] =>
  header.v === 1 ? [] : header.attachments;

/** One byte of content and the tag of 16. */
const CIPHERTEXT_MIN_CHARACTERS = 23;

/**
 * A sealed story. `enc` is the encapsulated key, `ct` the ciphertext with its tag; `signature` is the enrolled
 * tablet's, over all of the rest.
 */
export const Envelope = z.strictObject({
  header: EnvelopeHeader,
  suite: z.literal(SEAL_SUITE),
  enc: Point,
  ct: Base64url.check(z.minLength(CIPHERTEXT_MIN_CHARACTERS), z.maxLength(CIPHERTEXT_MAX_CHARACTERS)),
  signature: z.nullable(Signature),
});
export type Envelope = z.infer<typeof Envelope>;
