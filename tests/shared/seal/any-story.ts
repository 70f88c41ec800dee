import * as fc from 'fast-check';
import { ATTACHMENT_MAX_BYTES } from '../../../shared/model/attachment.ts';
import { EventId, StoryId, TabletId } from '../../../shared/model/ids.ts';
import type { SealingFacts } from '../../../shared/seal/seal-story.ts';
import { organisationId } from './a-story.ts';

/** Any JSON, and more often what stories are made of: text in every script, with emoji and control characters. */
export const anyContent = fc.oneof(
  fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 500 }),
    answers: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string(), { maxKeys: 5 }),
    feeling: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  fc.jsonValue(),
);

const digest = base64url(32);
const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

const sealer = fc.oneof(
  fc.constant({ deviceId: null, sequence: null, previousHash: null, state: 'finished' as const }),
  fc.record({
    deviceId: fc.uuid().map((id) => TabletId.parse(id)),
    sequence: fc.constant(null),
    previousHash: fc.constant(null),
    state: fc.constant('unfinished' as const),
  }),
  fc.record({
    deviceId: fc.uuid().map((id) => TabletId.parse(id)),
    sequence: fc.integer({ min: 2, max: Number.MAX_SAFE_INTEGER }),
    previousHash: fc.option(digest),
    state: fc.constant('finished' as const),
  }),
);

/** Any header that is one: of a resident's phone, or of an enrolled tablet. */
export const anyHeader: fc.Arbitrary<SealingFacts> = fc
  .tuple(
    sealer,
    fc.record({
      organisationId: fc.constant(organisationId),
      storyId: fc.uuid().map((id) => StoryId.parse(id)),
      eventId: fc.uuid().map((id) => EventId.parse(id)),
      schema: whole,
      attachments: fc.array(
        fc.record({ hash: digest, bytes: fc.integer({ min: 1, max: ATTACHMENT_MAX_BYTES }) }),
        { maxLength: 3 },
      ),
      questionnaireVersion: whole,
      consentVersion: whole,
      sealedAt: fc
        .date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
        .map((moment) => moment.toISOString()),
      receipt: fc.record({
        selector: fc.string({
          unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
          minLength: 6,
          maxLength: 6,
        }),
        salt: base64url(16),
        iterations: fc.integer({ min: 100_000, max: 1_000_000 }),
        hash: digest,
      }),
    }),
  )
  .map(([who, rest]) => ({ ...rest, ...who }));

function base64url(length: number): fc.Arbitrary<string> {
  return fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => Buffer.from(bytes).toString('base64url'));
}
