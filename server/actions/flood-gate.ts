import type { Submission } from '../../shared/api/intake.ts';
import type { AsideReason } from '../../shared/api/set-aside.ts';
import type { EventId, OrganisationId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { hourOf, isUnvouched, isWithinQuota } from '../../shared/rules/flood.ts';
import type { Db } from '../store/act.ts';
import { addToEventHour, deleteEventHours, selectEventHour } from '../store/event-hour.ts';
import {
  deleteSpentProofs,
  insertSpentProofs,
  selectSpentProofs,
  type SpendableProof,
} from '../store/spent-proof.ts';
import type { ArrivedItem, JudgedItem } from './arrived-item.ts';
import { verifyProof } from './challenge.ts';
import type { ChallengeTerms } from './challenge-terms.ts';
import type { SeenBefore } from './intake-facts.ts';

/** The items that came with a proof that holds, by their hash. */
export type Proven = ReadonlyMap<string, SpendableProof>;

/** Checks the proofs of a batch, before the act. */
export const proveItems = async (
  items: readonly ArrivedItem[],
  { proofs = {} }: Pick<Submission, 'proofs'>,
  { challenges, receivedAt }: { challenges: ChallengeTerms; receivedAt: Instant },
): Promise<Proven> => {
  const given = new Map(Object.entries(proofs));
  const proven = new Map<string, SpendableProof>();
  for (const { envelope, itemHash } of items) {
    if (envelope === null || !isUnvouched(envelope.header)) continue;
    const { eventId, storyId } = envelope.header;
    const proof = await verifyProof(challenges, given.get(storyId), { eventId, receivedAt });
    if (proof) proven.set(itemHash, proof);
  }
  return proven;
};

/**
 * What waits for nothing but a proof is new when one comes with it: a phone that could not do the work may bring the
 * same envelope again. So is what waits for that or for the hour to pass when somebody known here hands it in. Not
 * once a coordinator has decided about it.
 */
export const withoutAnswered = (
  seen: SeenBefore,
  { proven, handedIn }: { proven: Proven; handedIn: boolean },
): SeenBefore => {
  const isAnswered = (itemHash: string, reason: AsideReason): boolean =>
    (reason === 'no-proof' && proven.has(itemHash)) ||
    (handedIn && (reason === 'no-proof' || reason === 'quota'));
  const waiting = [...seen.notes].filter(
    ([itemHash, { reason, acknowledgement }]) => acknowledgement !== null || !isAnswered(itemHash, reason),
  );
  return { ...seen, notes: new Map(waiting) };
};

/**
 * What waits for a decision and stays where it is, brought by somebody known here: they vouch for its files, which
 * until then nobody did.
 */
export const isVouchedForNow = (
  { itemHash }: Pick<ArrivedItem, 'itemHash'>,
  { notes }: SeenBefore,
  { handedIn }: { handedIn: boolean },
): boolean => handedIn && notes.get(itemHash)?.decision === null;

/** What an act knows before it lets stories in: the proofs that nobody spent, and how many came this hour. */
export type FloodFacts = { proven: Proven; received: ReadonlyMap<EventId, number> };

export const readFloodFacts = async (
  db: Db,
  { proven, eventIds, receivedAt }: { proven: Proven; eventIds: readonly EventId[]; receivedAt: Instant },
): Promise<FloodFacts> => {
  const hashes = [...proven.values()].map(({ proofHash }) => proofHash);
  const spent = await selectSpentProofs(db, hashes);
  return {
    proven: new Map([...proven].filter(([, { proofHash }]) => !spent.has(proofHash))),
    received: await selectEventHour(db, [...new Set(eventIds)], hourOf(receivedAt)),
  };
};

/** What the gate looks at. */
type Payer = Pick<JudgedItem, 'itemHash' | 'vouched' | 'eventId' | 'files'>;

export type FloodGate = {
  /** Lets a story in that is otherwise as it should be, at the price of its proof; or says what is wanting. */
  admit(item: Payer): 'no-proof' | 'quota' | null;
  /**
   * Whether the files of what stands aside are taken meanwhile: where its tablet vouches for it, else at the same price,
   * or whoever knows an event's code fills the disk with them. Of the others, once they are let in.
   */
  takesFiles(item: Payer, reason: AsideReason): boolean;
};

/** Lets in what somebody known here hands in: it costs no proof and counts for no hour. */
export const openGate: FloodGate = { admit: () => null, takesFiles: () => true };

/** What has not paid, or of which nobody can say that it is for one of our events: that cannot be paid for either. */
const WITHOUT_FILES: ReadonlySet<AsideReason> = new Set([
  'no-proof',
  'quota',
  'cannot-open',
  'signature',
  'unknown-event',
]);

/** Counts along within a batch, so that one proof lets in one story of it, and the quota ends in its midst. */
export const floodGate = ({ proven, received }: FloodFacts): FloodGate => {
  const spent = new Set<string>();
  const counted = new Map(received);
  const admit: FloodGate['admit'] = ({ itemHash, vouched, eventId }) => {
    if (vouched) return null;
    const proof = proven.get(itemHash);
    if (!proof || eventId === null || spent.has(proof.proofHash)) return 'no-proof';
    const before = counted.get(eventId) ?? 0;
    if (!isWithinQuota(before)) return 'quota';
    spent.add(proof.proofHash);
    counted.set(eventId, before + 1);
    return null;
  };
  return {
    admit,
    takesFiles: (item, reason) =>
      item.files.length > 0 && (item.vouched || (!WITHOUT_FILES.has(reason) && admit(item) === null)),
  };
};

/** Writes down what was let in, itself or its files: its proofs are spent, and it counts for the hour. */
export const keepFloodFacts = async (
  db: Db,
  { proven, received }: FloodFacts,
  { organisationId, items, receivedAt }: LetIn,
): Promise<void> => {
  const unvouched = items.filter(({ vouched }) => !vouched);
  const counts = new Map<EventId, number>();
  for (const eventId of unvouched.flatMap((item) => item.eventId ?? []))
    counts.set(eventId, (counts.get(eventId) ?? 0) + 1);
  await insertSpentProofs(
    db,
    organisationId,
    unvouched.flatMap(({ itemHash }) => proven.get(itemHash) ?? []),
  );
  await addToEventHour(db, organisationId, hourOf(receivedAt), counts);
  if ([...counts.keys()].some((eventId) => !received.has(eventId))) await sweep(db, receivedAt);
};

type LetIn = { organisationId: OrganisationId; items: readonly Payer[]; receivedAt: Instant };

/** For servers whose clocks differ, in milliseconds. */
const GRACE_MS = 60 * 60 * 1000;

/**
 * With the first story of an event in an hour, what no longer says anything goes: a timer would have to run in one
 * server of several, and this costs an installation that takes nothing in, nothing.
 */
const sweep = async (db: Db, receivedAt: Instant): Promise<void> => {
  const past = new Date(Date.parse(receivedAt) - GRACE_MS).toISOString();
  await deleteSpentProofs(db, past);
  await deleteEventHours(db, hourOf(past));
};
