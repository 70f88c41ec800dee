import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { forOldClient } from '../../../server/actions/old-client.ts';
import { QuarantineReason, type SubmissionOutcome } from '../../../shared/api/intake.ts';
import { Acknowledgement } from '../../../shared/model/acknowledgement.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import { textReceived } from '../../client/local/cast.ts';

const storyId = StoryId.parse('0199c000-0000-7000-9000-000000000001');

/** The list of 0.1.0, as it was released. */
const released = [
  'cannot-open',
  'wrong-content',
  'unknown-event',
  'unknown-schema',
  'signature',
  'no-consent',
  'after-close',
];

const setAsideFor = (reason: QuarantineReason): SubmissionOutcome => ({
  storyId,
  status: 'quarantined',
  reason,
});

test.each(QuarantineReason.options)('0.1.0 can read that a story is set aside for %s', (reason) => {
  const expected = released.includes(reason) ? reason : 'signature';
  expect(forOldClient(setAsideFor(reason))).toEqual(setAsideFor(expected));
});

test('0.1.0 reads the receipt of what was discarded, and passes over the rest', () => {
  const asReleased = z.object({
    storyId: StoryId,
    status: z.literal('duplicate'),
    acknowledgement: Acknowledgement,
  });
  const outcome: SubmissionOutcome = {
    storyId,
    status: 'duplicate',
    acknowledgement: textReceived(storyId),
    discarded: true,
  };
  const { discarded, ...known } = outcome;
  expect(discarded).toBe(true);
  expect(asReleased.parse(forOldClient(outcome))).toEqual(known);
});

test('it is told all else as it is', () => {
  const outcome: SubmissionOutcome = { storyId, status: 'conflict' };
  expect(forOldClient(outcome)).toBe(outcome);
});
