import type { SubmissionAnswer } from '../../shared/api/intake.ts';
import type { Refusal as Refused, Result } from '../../shared/api/result.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { waitLeft } from '../../shared/rules/back-off.ts';
import { isDue } from '../../shared/rules/outbox.ts';
import { call } from '../api/call.ts';
import type { LocalDatabase } from '../local/database.ts';
import { correctedNow, selectOptionalTablet } from '../local/device.ts';
import { noteLife } from '../local/life.ts';
import { happen, selectOutbox, waitingOf, type OutboxItem } from '../local/outbox.ts';
import { halves, nextBatch } from './batch.ts';
import { blame } from './blame.ts';
import { CLIENT_VERSION } from './client-version.ts';
import { forgetOtherLives } from './epoch.ts';
import { awaitsMedia, sendMedia } from './media.ts';
import { makeProver, proofsFor, type Prover } from './prover.ts';
import { postpone, setAside, settle } from './settle.ts';
import { signAs } from './sign.ts';
import type { World } from './world.ts';

/**
 * How a run ended: `nothing` was due; `done`: all that was due had its answer; `offline`: nobody answered;
 * `later`: the server asked to come back.
 */
export type DrainEnd = 'nothing' | 'done' | 'offline' | 'later';

const LOCK = 'meevertellen-outbox';

/** What is to be sent besides what its moment has come for: `byHand` all that may go, and what is named. */
export interface Asked {
  byHand?: boolean;
  named?: ReadonlySet<StoryId>;
}

/**
 * Sends what waits in the outbox, in batches, each item by its own outcome. One drainer in all tabs: `null`
 * when another is at work.
 */
export async function drain(
  db: LocalDatabase,
  world: World,
  { prover = makeProver(db, world), ...asked }: Asked & { prover?: Prover } = {},
): Promise<DrainEnd | null> {
  const end: unknown = await world.locks.request(LOCK, { ifAvailable: true }, (lock) =>
    lock === null ? null : run(db, { ...world, prover }, asked),
  );
  return end as DrainEnd | null;
}

/** The world, with what makes proofs of work in it. */
type Field = World & { prover: Prover };

/** One drain: what it tried; how many items in a row were refused alone, with none taken in between; how it would end. */
interface Run {
  db: LocalDatabase;
  world: Field;
  tried: Set<string>;
  refusedAlone: number;
  end: DrainEnd;
}

async function run(db: LocalDatabase, world: Field, asked: Asked): Promise<DrainEnd> {
  const byHand = asked.byHand === true || (asked.named?.size ?? 0) > 0;
  const current: Run = { db, world, tried: new Set(), refusedAlone: 0, end: 'nothing' };
  const triedMedia = new Set<string>();
  const isInterrupted = async () => {
    const sealed = await db.outbox.where('state').equals('sealed').toArray();
    return sealed.some(
      ({ acknowledgement, notBefore, storyId }) =>
        acknowledgement === null && waitLeft(notBefore, world.now()) === 0 && !current.tried.has(storyId),
    );
  };
  for (;;) {
    const text = await sendText(current, asked);
    if (text !== 'done') return text;
    const media = await sendMedia(db, world, { byHand, tried: triedMedia, isInterrupted });
    // The text goes again, to be answered with a receipt for all of it.
    for (const storyId of media.complete) current.tried.delete(storyId);
    if (media.line === 'offline') return 'offline';
    if (!media.again) return current.end === 'nothing' && media.line === 'done' ? 'done' : current.end;
  }
}

/** All texts before any file, so that a story is safe when its recording is not yet (design D3). */
async function sendText(current: Run, asked: Asked): Promise<DrainEnd> {
  const { db, world, tried } = current;
  for (;;) {
    const due = (await selectDue(db, world.now(), asked)).filter(({ storyId }) => !tried.has(storyId));
    if (due.length === 0) return 'done';
    const batch = nextBatch(due);
    for (const { storyId } of batch) tried.add(storyId);
    const end = await submit(current, batch);
    if (end !== 'done') return end;
  }
}

/** The first sealed first; what another tab is said to be sending is nobody's, because we hold the lock. */
async function selectDue(db: LocalDatabase, now: number, { byHand, named }: Asked): Promise<OutboxItem[]> {
  const items = await selectOutbox(db);
  const waitForMedia = await Promise.all(items.map((item) => awaitsMedia(db, item)));
  return items
    .filter((_, index) => !waitForMedia[index])
    .filter((item) =>
      isDue(waitingOf(item), now, named?.has(item.storyId) ? 'name' : byHand ? 'hand' : 'clock'),
    )
    .sort((a, b) => (a.sealedAt < b.sealedAt ? -1 : 1));
}

async function submit(current: Run, batch: readonly OutboxItem[]): Promise<DrainEnd> {
  const { db, world } = current;
  const lastAttemptAt = world.now();
  for (const { storyId } of batch) await happen(db, storyId, 'send', { lastAttemptAt });
  const result = await post(db, world, batch);
  if (result.kind !== 'ok') return refuse(current, batch, result);
  await settleAll(db, world, batch, result.value);
  current.refusedAlone = 0;
  current.end = 'done';
  return 'done';
}

/**
 * A tablet that is no longer known sends without its name: the server then sets its stories apart, where a
 * coordinator finds them, instead of turning them away at the door (design D6).
 */
async function post(
  db: LocalDatabase,
  world: Field,
  batch: readonly OutboxItem[],
): Promise<Result<SubmissionAnswer>> {
  const body = {
    clientVersion: CLIENT_VERSION,
    proofs: await proofsFor(batch, world.prover),
    sentAt: await correctedNow(db, world.now()),
    envelopes: batch.flatMap(({ envelope }) => envelope ?? []),
  };
  const tablet = await selectOptionalTablet(db);
  if (tablet) {
    const signed = await call('submitStories', { body }, { fetch: world.fetch, sign: signAs(tablet, world) });
    if (signed.kind !== 'problem' || signed.problem.code !== 'signature-refused') return signed;
  }
  return call('submitStories', { body }, { fetch: world.fetch });
}

async function settleAll(
  db: LocalDatabase,
  world: World,
  batch: readonly OutboxItem[],
  { epoch, outcomes }: SubmissionAnswer,
): Promise<void> {
  await noteLife(db, epoch);
  for (const [index, item] of batch.entries()) {
    const outcome = outcomes[index];
    const its =
      outcome && (outcome.storyId === item.storyId || outcome.storyId === null) ? outcome : undefined;
    await settle({ db, world, epoch }, item, its);
  }
  await forgetOtherLives(db, epoch);
}

/** A whole batch was refused. Where it may lie at one item, halves it until that one stands alone. */
async function refuse(current: Run, batch: readonly OutboxItem[], refusal: Refused): Promise<DrainEnd> {
  const blamed = blame(refusal);
  if (blamed === 'no item') return putOff(current, batch, refusal);
  const [first] = batch;
  if (first && batch.length === 1)
    return blamed === 'an item' ? giveUp(current, first, refusal) : passOver(current, first, refusal);
  const [former, latter] = halves(batch);
  const end = await submit(current, former);
  return end === 'done' ? submit(current, latter) : putOff(current, latter, refusal);
}

const OFFLINE = { kind: 'offline', reason: 'offline' } as const;

/** It lies at the line, the server or the moment: all of these wait. */
async function putOff({ db, world }: Run, batch: readonly OutboxItem[], refusal: Refused): Promise<DrainEnd> {
  if (refusal.kind === 'offline') {
    for (const { storyId } of batch) await happen(db, storyId, 'fail', { refusal: OFFLINE });
    return 'offline';
  }
  const { code, retryAfterSeconds } = refusal.problem;
  const because = { afterSeconds: retryAfterSeconds, refusal: reasonOf(code) };
  for (const item of batch) await postpone(db, world, item, because);
  return 'later';
}

async function giveUp(current: Run, item: OutboxItem, refusal: Refused): Promise<DrainEnd> {
  await setAside(current.db, current.world, item, { refusal: reasonOf(nameOf(refusal)) });
  current.end = 'done';
  return 'done';
}

/** So many refused alone in a row, and it does not lie at them. */
const ENOUGH = 2;

/** How many ordinary attempts it counts for to be refused alone: whoever stood beside it comes first next time. */
const LONE_ATTEMPTS = 3;

/** It may lie at this one: it waits longer than the others, and they go on. */
async function passOver(current: Run, item: OutboxItem, refusal: Refused): Promise<DrainEnd> {
  const { db, world } = current;
  const attempts = item.attempts + LONE_ATTEMPTS - 1;
  await postpone(db, world, { ...item, attempts }, { refusal: reasonOf(nameOf(refusal)) });
  current.refusedAlone += 1;
  current.end = refusal.kind === 'offline' ? 'offline' : 'later';
  return current.refusedAlone < ENOUGH ? 'done' : current.end;
}

const reasonOf = (reason: string) => ({ kind: 'problem', reason }) as const;

const nameOf = (refusal: Refused): string =>
  refusal.kind === 'offline' ? `barred-${refusal.barred ?? ''}` : refusal.problem.code;
