import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import type { HandIn, HandInOutcome } from '../../shared/api/rescue-file.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { submitStories } from './open-submission.ts';
import { frameBytes, openRescueFile, type RescueFile } from './rescue-file.ts';
import type { Service } from './service.ts';

/** A part of a rescue file, with its place in it. */
export type RescuePart = { place: number; frame: Uint8Array };

/** What becomes of envelopes, whatever they are: an outcome for each, in their order. */
export type TakeEnvelopes = (envelopes: readonly unknown[]) => Promise<readonly SubmissionOutcome[]>;

/**
 * Takes in stories of a rescue file for whoever brings it, by the same act as a device that sends: again and again
 * with the same outcome, before or after the device did so itself. A part that is damaged delays no other.
 */
export const handInStories = async (
  service: Service,
  actor: Actor,
  { head, frames }: HandIn,
): Promise<HandInOutcome[]> => {
  const file = await openRescueFile(service.keys, head);
  const parts = frames.map(({ place, frame }) => ({ place, frame: frameBytes(frame) }));
  return handInParts(file, parts, handedInBy(service, actor));
};

/** The same for parts that are at hand as bytes. */
export const handInParts = async <Taken extends SubmissionOutcome>(
  file: RescueFile,
  parts: readonly RescuePart[],
  take: (envelopes: readonly unknown[]) => Promise<readonly Taken[]>,
): Promise<(Taken | Damaged)[]> => {
  const contents = await Promise.all(parts.map(({ place, frame }) => file.readPart(place, frame)));
  const envelopes = contents.filter((content) => content !== undefined);
  const next = (envelopes.length === 0 ? [] : await take(envelopes)).values();
  return contents.map((content) => (content === undefined ? DAMAGED : (next.next().value ?? DAMAGED)));
};

/** Takes envelopes in, in the name of whoever brings them. */
export const handedInBy =
  (service: Service, actor: Actor): TakeEnvelopes =>
  async (envelopes) => {
    // Whoever is known here needs no proof of work, and reads every reason.
    const submission = { clientVersion: 'rescue', proofs: {}, envelopes: [...envelopes] };
    return (await submitStories(service, actor, submission, { handedIn: true })).outcomes;
  };

type Damaged = { status: 'damaged' };
const DAMAGED: Damaged = { status: 'damaged' };
