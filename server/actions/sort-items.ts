import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import type { AsideReason } from '../../shared/api/set-aside.ts';
import type { TabletId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { mayEnter } from '../../shared/rules/round-closing.ts';
import { formFault } from '../../shared/rules/telling.ts';
import type { OwnEvent } from '../store/event.ts';
import type { OwnRound } from '../store/round.ts';
import type { JudgedItem, OpenedItem } from './arrived-item.ts';
import type { FloodGate } from './flood-gate.ts';
import { asideOutcome, outcomeBefore, type Places, type SeenBefore } from './intake-facts.ts';
import { frameworkOf, questionnaireOf } from './round-parts.ts';

export type StoredItem = { item: OpenedItem; event: OwnEvent; round: OwnRound };
/** `files`: those that the outside of its envelope names are taken while it waits. */
export type SetAsideItem = { item: JudgedItem; reason: AsideReason; files: boolean };

export type SortedItems = {
  /** One for each item, in their order. */
  outcomes: SubmissionOutcome[];
  stored: StoredItem[];
  aside: SetAsideItem[];
};

type Known = {
  seen: SeenBefore;
  places: Places;
  /** The tablets from which nothing is taken in any more. */
  revoked: ReadonlySet<TabletId>;
  receivedAt: Instant;
  gate: FloodGate;
};

/** Decides on every item of a batch in turn, so that the second of two alike is known by the first. */
export const sortItems = (items: readonly JudgedItem[], { seen, ...facts }: Known): SortedItems => {
  const known = {
    acknowledged: new Map(seen.acknowledged),
    notes: new Map(seen.notes),
  };
  const sorted: SortedItems = { outcomes: [], stored: [], aside: [] };
  for (const item of items) {
    const before = outcomeBefore(item, known);
    if (before) {
      sorted.outcomes.push(before);
      continue;
    }
    const decision = decide(item, { ...facts, seen: known });
    if ('reason' in decision) {
      const note = {
        ...decision,
        envelopeHash: item.itemHash,
        storyId: item.storyId,
        decision: null,
        acknowledgement: null,
      };
      known.notes.set(item.itemHash, note);
      const files = facts.gate.takesFiles(item, decision.reason);
      sorted.aside.push({ item, reason: decision.reason, files });
      sorted.outcomes.push(asideOutcome(note, { isStoryHere: false }));
    } else {
      const { storyId, acknowledgement } = decision.item;
      known.acknowledged.set(storyId, acknowledgement);
      sorted.stored.push(decision);
      sorted.outcomes.push({ storyId, status: 'stored', acknowledgement });
    }
  }
  return sorted;
};

const decide = (
  item: JudgedItem,
  { seen, places, revoked, receivedAt, gate }: Known,
): StoredItem | { reason: AsideReason } => {
  if (item.kind === 'shut') return { reason: item.reason };
  if (item.tabletId !== null && revoked.has(item.tabletId)) return { reason: 'revoked' };
  if (seen.acknowledged.has(item.storyId)) return { reason: 'conflict' };
  const place = places.get(item.header.eventId);
  if (!place) return { reason: 'unknown-event' };
  if (!fits(item, place.round)) return { reason: 'wrong-content' };
  if (!mayEnter(place.round, item.sealedAt, receivedAt)) return { reason: 'after-close' };
  const wanting = gate.admit(item);
  return wanting === null ? { item, ...place } : { reason: wanting };
};

/** Whether it was told on this round's form: its versions, its themes, its questions. */
export const fits = ({ header, telling }: Pick<OpenedItem, 'header' | 'telling'>, round: OwnRound): boolean =>
  header.questionnaireVersion === round.questionnaireVersion &&
  header.consentVersion === round.consentVersion &&
  formFault(telling, { framework: frameworkOf(round), questionnaire: questionnaireOf(round) }) === null;
