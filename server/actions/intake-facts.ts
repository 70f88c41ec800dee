import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import type { Acknowledgement } from '../../shared/model/acknowledgement.ts';
import type { EventId, OrganisationId, StoryId } from '../../shared/model/ids.ts';
import type { Db } from '../store/act.ts';
import { type OwnEvent, selectEventsById } from '../store/event.ts';
import { selectAcknowledgements } from '../store/intake.ts';
import { type OwnRound, selectRoundsById } from '../store/round.ts';
import { type AsideNote, selectAsideNotes } from '../store/set-aside.ts';

type Named = { itemHash: string; storyId: StoryId | null; envelopeHash: string | null };

/** What came in before: stories by id, and what was set aside by hash. */
export type SeenBefore = {
  acknowledged: Map<StoryId, Acknowledgement>;
  notes: Map<string, AsideNote>;
};

/** Where stories can go: the events they name, each with its round. */
export type Places = ReadonlyMap<EventId, { event: OwnEvent; round: OwnRound }>;

export const readSeenBefore = async (
  db: Db,
  organisationId: OrganisationId,
  items: readonly Named[],
): Promise<SeenBefore> => ({
  acknowledged: await selectAcknowledgements(
    db,
    items.flatMap(({ storyId }) => (storyId === null ? [] : [storyId])),
  ),
  notes: await selectAsideNotes(
    db,
    organisationId,
    items.map((item) => item.itemHash),
  ),
});

/**
 * The outcome of something that came in before: the one it had then, or 'duplicate' once somebody decided on it. Null
 * for what is new.
 */
export const outcomeBefore = (item: Named, seen: SeenBefore): SubmissionOutcome | null => {
  const note = seen.notes.get(item.itemHash);
  const acknowledgement = item.storyId === null ? undefined : seen.acknowledged.get(item.storyId);
  if (note) return asideOutcome(note, { isStoryHere: acknowledgement !== undefined });
  if (!acknowledgement || acknowledgement.envelopeHash !== item.envelopeHash) return null;
  return { storyId: acknowledgement.storyId, status: 'duplicate', acknowledgement };
};

/** `isStoryHere`: its story came in by another envelope, so that its teller was heard although this one was discarded. */
export const asideOutcome = (
  { reason, storyId, decision, acknowledgement }: AsideNote,
  { isStoryHere }: { isStoryHere: boolean },
): SubmissionOutcome => {
  if (acknowledgement !== null) {
    const outcome = { storyId: acknowledgement.storyId, status: 'duplicate', acknowledgement } as const;
    return decision === 'discard' && !isStoryHere ? { ...outcome, discarded: true } : outcome;
  }
  if (reason !== 'conflict') return { storyId, status: 'quarantined', reason };
  if (storyId === null) throw new Error('a conflict is always about a story');
  return { storyId, status: 'conflict' };
};

export const readPlaces = async (
  db: Db,
  organisationId: OrganisationId,
  eventIds: readonly EventId[],
): Promise<Places> => {
  const events = await selectEventsById(db, organisationId, [...new Set(eventIds)]);
  const rounds = await selectRoundsById(db, organisationId, [
    ...new Set(events.map((event) => event.roundId)),
  ]);
  const roundById = new Map(rounds.map((round) => [round.id, round]));
  return new Map(
    events.flatMap((event) => {
      const round = roundById.get(event.roundId);
      return round ? [[event.id, { event, round }] as const] : [];
    }),
  );
};
