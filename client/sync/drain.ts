import type { SubmissionAnswer } from '../../shared/api/intake.ts';
import type { ProblemBody, ProblemCode } from '../../shared/api/problem.ts';
import type { Result } from '../../shared/api/result.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import { isDue } from '../../shared/rules/outbox.ts';
import { call } from '../api/call.ts';
import type { LocalDatabase } from '../local/database.ts';
import { correctedNow, selectOptionalTablet } from '../local/device.ts';
import { happen, selectOutbox, waitingOf, type OutboxItem } from '../local/outbox.ts';
import { halves, nextBatch } from './batch.ts';
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

async function run(db: LocalDatabase, world: Field, asked: Asked): Promise<DrainEnd> {
  const byHand = asked.byHand === true || (asked.named?.size ?? 0) > 0;
  const [tried, triedMedia] = [new Set<string>(), new Set<string>()];
  const isInterrupted = async () => {
    const sealed = await db.outbox.where('state').equals('sealed').toArray();
    return sealed.some(
      (item) => item.acknowledgement === null && item.notBefore <= world.now() && !tried.has(item.storyId),
    );
  };
  for (;;) {
    const text = await sendText(db, world, { ...asked, tried });
    if (text === 'offline' || text === 'later') return text;
    const media = await sendMedia(db, world, { byHand, tried: triedMedia, isInterrupted });
    // The text goes again, to be answered with a receipt for all of it.
    for (const storyId of media.complete) tried.delete(storyId);
    if (media.line === 'offline') return 'offline';
    if (!media.again) return tried.size === 0 && media.line === 'nothing' ? 'nothing' : 'done';
  }
}

/** All texts before any file, so that a story is safe when its recording is not yet (design D3). */
async function sendText(
  db: LocalDatabase,
  world: Field,
  { tried, ...asked }: Asked & { tried: Set<string> },
): Promise<DrainEnd> {
  for (;;) {
    const due = (await selectDue(db, world.now(), asked)).filter(({ storyId }) => !tried.has(storyId));
    if (due.length === 0) return 'done';
    const batch = nextBatch(due);
    for (const { storyId } of batch) tried.add(storyId);
    const end = await submit(db, world, batch);
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

const OFFLINE = { kind: 'offline', reason: 'offline' } as const;

async function submit(db: LocalDatabase, world: Field, batch: readonly OutboxItem[]): Promise<DrainEnd> {
  const lastAttemptAt = world.now();
  for (const { storyId } of batch) await happen(db, storyId, 'send', { lastAttemptAt });
  const result = await post(db, world, batch);
  switch (result.kind) {
    case 'ok':
      await settleAll(db, world, batch, result.value);
      return 'done';
    case 'offline':
      for (const { storyId } of batch) await happen(db, storyId, 'fail', { refusal: OFFLINE });
      return 'offline';
    case 'problem':
      return refuse(db, world, batch, result.problem);
  }
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
  for (const [index, item] of batch.entries()) {
    const outcome = outcomes[index];
    const its =
      outcome && (outcome.storyId === item.storyId || outcome.storyId === null) ? outcome : undefined;
    await settle({ db, world, epoch }, item, its);
  }
  await forgetOtherLives(db, epoch);
}

/** What can lie at one item of a batch; all else is about the server, the tablet or the moment. */
const ITEMS_FAULT: ReadonlySet<ProblemCode> = new Set(['invalid-input', 'too-large']);

/** A whole batch was refused: halves it until the item that is to blame stands alone. */
async function refuse(
  db: LocalDatabase,
  world: Field,
  batch: readonly OutboxItem[],
  { code, retryAfterSeconds }: ProblemBody,
): Promise<DrainEnd> {
  const refusal = { kind: 'problem', reason: code } as const;
  if (!ITEMS_FAULT.has(code)) {
    for (const item of batch) await postpone(db, world, item, { afterSeconds: retryAfterSeconds, refusal });
    return 'later';
  }
  const [first] = batch;
  if (first && batch.length === 1) {
    await setAside(db, world, first, { refusal });
    return 'done';
  }
  const [former, latter] = halves(batch);
  const end = await submit(db, world, former);
  if (end === 'done') return submit(db, world, latter);
  for (const { storyId } of latter) await happen(db, storyId, 'fail');
  return end;
}
