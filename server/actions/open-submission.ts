import type { Submission, SubmissionAnswer } from '../../shared/api/intake.ts';
import { Problem } from '../../shared/api/problem.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import { acknowledgeMedia } from './acknowledge-media.ts';
import { type ArrivedItem, readItem } from './arrived-item.ts';
import { isVouchedForNow, proveItems, withoutAnswered } from './flood-gate.ts';
import { outcomeBefore, readSeenBefore } from './intake-facts.ts';
import { forOldClient } from './old-client.ts';
import type { Service } from './service.ts';
import { tabletKeysOf } from './tablet-keys.ts';

const NOBODY = { kind: 'nobody' } as const;

/**
 * Takes in a batch of sealed stories. All that is slow happens here, before the act: hashing, checking signatures,
 * opening. What came in before is answered without that, so that a device that sends all again costs little; but for
 * what waits and is handed in, of which the act has to note the files.
 * Throws the problem 'not-durable' while a commit would not be safely on disk: then nothing is taken in.
 *
 * `handedIn`: somebody known here brings what other devices sealed, and vouches for it where no tablet does.
 */
export const submitStories = async (
  service: Service,
  actor: Actor,
  submission: Submission,
  { handedIn = false }: { handedIn?: boolean } = {},
): Promise<SubmissionAnswer> => {
  const { store, challenges, now } = service;
  const durability = await store.durability();
  if (!durability.durable) throw new Problem('not-durable');
  const receivedAt = now();
  const organisation = await selectHomeOrganisation(store.read);
  const keys = await service.keys.read();
  const items = await Promise.all(submission.envelopes.map(readItem));
  const proven = await proveItems(items, submission, { challenges, receivedAt });
  const seen = withoutAnswered(await readSeenBefore(store.read, organisation.id, items), {
    proven,
    handedIn,
  });
  const tabletKeys = tabletKeysOf(store.read, organisation.id);
  const batch = {
    // A tablet brings its own only, and what is handed in is of any device.
    actor: handedIn ? NOBODY : actor,
    organisationId: organisation.id,
    receivedAt,
    sentAt: submission.sentAt ?? null,
    keys,
    tabletKeys,
  };
  const answered = (item: ArrivedItem) =>
    isVouchedForNow(item, seen, { handedIn }) ? null : outcomeBefore(item, seen);
  const asked = items.filter((item) => answered(item) === null);
  const judged = await service.openers(asked, batch);
  const input = { organisationId: organisation.id, receivedAt, items: judged, proven, handedIn };
  const received = judged.length === 0 ? [] : await store.run('receiveStories', actor, input);

  const next = received.values();
  const outcomes = items.map((item) => answered(item) ?? outcomeOf(next.next()));
  const signed = await acknowledgeMedia(service, keys, outcomes);
  return {
    epoch: organisation.epoch,
    outcomes: submission.proofs === undefined ? signed.map(forOldClient) : signed,
  };
};

const outcomeOf = <Outcome>(result: IteratorResult<Outcome, unknown>): Outcome => {
  if (result.done) throw new Error('an item of the batch has no outcome');
  return result.value;
};
