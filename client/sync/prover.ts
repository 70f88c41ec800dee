import type { Proof } from '../../shared/model/challenge.ts';
import { isUnvouched } from '../../shared/rules/flood.ts';
import { call } from '../api/call.ts';
import type { LocalDatabase } from '../local/database.ts';
import { correctedNow } from '../local/device.ts';
import type { OutboxItem } from '../local/outbox.ts';
import type { World } from './world.ts';

/** Does the work that lets in a story which no tablet vouches for. Nothing is kept: a proof is made again in a second. */
export interface Prover {
  /** Begins while the teller still writes, so that the end does not wait for it. Silent when it cannot. */
  prepare(eventId: string): void;
  /** A proof for one story at this event, as it is sent: the one that was prepared, or a new one; null without. */
  take(eventId: string): Promise<string | null>;
}

interface Made {
  proof: string;
  /** By the server's clock, in milliseconds since 1970. */
  expiresAt: number;
}

/** A proof is not sent in its last minutes: the line may be slow, and the clock a little off. */
const MARGIN = 5 * 60_000;

/** After an attempt that came to nothing, how long until the teller's next sentence may begin another. */
const PAUSE = 30_000;

/** How long a challenge may be on its way, in milliseconds. */
const TIMEOUT = 10_000;

export function makeProver(db: LocalDatabase, world: World): Prover {
  const prepared = new Map<string, Promise<Made | null>>();
  const again = new Map<string, number>();

  const begin = async (eventId: string) => {
    again.set(eventId, world.now() + PAUSE);
    const made = make(db, world, eventId);
    prepared.set(eventId, made);
    if ((await made) === null) prepared.delete(eventId);
  };

  return {
    prepare: (eventId) => {
      if (!prepared.has(eventId) && world.now() >= (again.get(eventId) ?? 0)) void begin(eventId);
    },
    take: async (eventId) => {
      const preparing = prepared.get(eventId);
      prepared.delete(eventId);
      again.delete(eventId);
      const made = await preparing;
      if (made && Date.parse(await correctedNow(db, world.now())) + MARGIN < made.expiresAt)
        return made.proof;
      return (await make(db, world, eventId))?.proof ?? null;
    },
  };
}

/** Never throws: without a proof a story is sent all the same. */
async function make(db: LocalDatabase, world: World, eventId: string): Promise<Made | null> {
  try {
    const form = await db.forms.get(eventId);
    return form ? await solved(world, form.code) : null;
  } catch (error) {
    console.warn('no proof of work', error);
    return null;
  }
}

async function solved(world: World, eventCode: string): Promise<Made | null> {
  const options = { fetch: world.fetch, timeout: TIMEOUT };
  const drawn = await call('drawChallenge', { params: { eventCode } }, options);
  if (drawn.kind !== 'ok') return null;
  const challenge = drawn.value;
  const solution = await world.solve(challenge);
  if (!solution) return null;
  const proof: Proof = { challenge, solution };
  return { proof: JSON.stringify(proof), expiresAt: challenge.parameters.expiresAt * 1000 };
}

/**
 * The proofs that a batch is sent with. A device that cannot make one sends all the same: the server keeps such a
 * story for a person to look at (design D4). It does not try for the others, which would only keep them waiting.
 */
export async function proofsFor(
  batch: readonly OutboxItem[],
  prover: Prover,
): Promise<Record<string, string>> {
  const proofs: Record<string, string> = {};
  for (const { envelope, storyId, acknowledgement } of batch) {
    // What the server has, only awaits its receipt.
    if (!envelope || acknowledgement || !isUnvouched(envelope.header)) continue;
    const proof = await prover.take(envelope.header.eventId);
    if (proof === null) break;
    proofs[storyId] = proof;
  }
  return proofs;
}
