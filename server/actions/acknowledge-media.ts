import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import { signAcknowledgement } from '../../shared/seal/acknowledge.ts';
import { missLostMedia } from './miss-lost-media.ts';
import { openHeldMeanwhile } from './open-held.ts';
import type { KeyRing } from './server-keys.ts';
import type { Service } from './service.ts';

/**
 * The same outcomes, with receipts that list the files that are on disk by now: what a device sent and does not find
 * there is what it still has to send. So a receipt is signed anew whenever files have come.
 */
export const acknowledgeMedia = async (
  service: Service,
  keys: KeyRing,
  outcomes: readonly SubmissionOutcome[],
): Promise<SubmissionOutcome[]> => {
  const stories = outcomes.flatMap((outcome) => ('acknowledgement' in outcome ? [outcome.storyId] : []));
  if (stories.length === 0) return [...outcomes];
  await openHeldMeanwhile(service, stories);
  const stored = await missLostMedia(service, stories);
  return Promise.all(
    outcomes.map(async (outcome) => {
      const its = stored.filter(({ storyId }) => storyId === outcome.storyId);
      if (!('acknowledgement' in outcome) || its.length === 0) return outcome;
      // What was discarded is listed already: nobody waits for its files.
      const listed = [...outcome.acknowledgement.attachments, ...its.map(({ hash }) => hash)];
      const attachments = [...new Set(listed)];
      const acknowledgement = await signedAnew({ ...outcome.acknowledgement, attachments }, keys);
      return acknowledgement ? { ...outcome, acknowledgement } : outcome;
    }),
  );
};

/** By the key that signed it first, which its device pinned; `null` once that is removed. */
const signedAnew = async (
  acknowledgement: Acknowledgement,
  { generations, pairsOf }: KeyRing,
): Promise<Acknowledgement | null> => {
  const generation = generations.find(({ receipts }) => receipts === acknowledgement.kid);
  const pairs = generation ? pairsOf(generation.sealing) : null;
  return pairs && signAcknowledgement(acknowledgement, pairs.receipts.pair);
};
