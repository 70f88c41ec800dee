import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import { signAcknowledgement } from '../../shared/seal/acknowledge.ts';
import { selectStoredHashes } from '../store/attachment.ts';
import { openHeld } from './open-held.ts';
import type { Service } from './service.ts';

/**
 * The same outcomes, with receipts that list the files that are on disk by now: what a device sent and does not find
 * there is what it still has to send. So a receipt is signed anew whenever files have come.
 */
export const acknowledgeMedia = async (
  service: Service,
  outcomes: readonly SubmissionOutcome[],
): Promise<SubmissionOutcome[]> => {
  const { store, keys } = service;
  const stories = outcomes.flatMap((outcome) => ('acknowledgement' in outcome ? [outcome.storyId] : []));
  if (stories.length === 0) return [...outcomes];
  await openHeld(service, stories);
  const stored = await selectStoredHashes(store.read, stories);
  return Promise.all(
    outcomes.map(async (outcome) => {
      const attachments = outcome.storyId === null ? undefined : stored.get(outcome.storyId);
      if (!('acknowledgement' in outcome) || !attachments) return outcome;
      const received = { ...outcome.acknowledgement, attachments };
      return { ...outcome, acknowledgement: await signAcknowledgement(received, keys.receipts.pair) };
    }),
  );
};
