import { backOff } from '../../shared/rules/back-off.ts';
import type { Asked } from './drain.ts';
import type { LocalDatabase } from '../local/database.ts';
import { makeProver, type Prover } from './prover.ts';
import { goRound, pauseAfter } from './round.ts';
import { makeStatusBoard, type StatusBoard } from './status.ts';
import { makeSweeper } from './sweep.ts';
import { listenToBrowser } from './triggers.ts';
import type { World } from './world.ts';

export interface Sync extends Pick<StatusBoard, 'status' | 'subscribe'> {
  /** Sends and fetches what there is; once more when it was busy. Resolves when that is done. */
  wake(asked?: Asked): Promise<void>;
  /** Begins the work that lets in a story told at this event, while its teller still writes. */
  prepareProof: Prover['prepare'];
  stop(): void;
}

/** Keeps this device and the server together, for as long as the app is open. */
export function startSync(db: LocalDatabase, world: World): Sync {
  const { status, tell, subscribe } = makeStatusBoard();
  const prover = makeProver(db, world);
  const sweepWhenDue = makeSweeper(db, world);
  let running: Promise<void> | null = null;
  let waiting: Asked | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const wake = (asked: Asked = {}): Promise<void> => {
    if (stopped) return Promise.resolve();
    waiting = both(asked, waiting ?? {});
    running ??= work();
    return running;
  };

  const work = async () => {
    clearTimeout(timer);
    tell({ busy: true });
    let pause: number;
    do {
      await answerAll();
      pause = await pauseAfter(db, world, failures).catch(() => backOff(failures, world.chance()));
      // Whoever asked meanwhile was told that this is still at work: it is.
    } while (waiting && !stopped);
    running = null;
    if (!stopped) timer = setTimeout(() => void wake(), pause);
    // Last: whoever asks from here on begins anew.
    tell({ busy: false });
  };

  const answerAll = async () => {
    try {
      while (waiting && !stopped) await answer(waiting);
      tell({ storeFailed: false });
    } catch (error) {
      // What the network does is an answer; what is thrown is the store of this device, and it is tried again.
      console.error('the store of this device did not do it', error);
      failures += 1;
      tell({ storeFailed: true });
    }
  };

  const answer = async (asked: Asked) => {
    waiting = null;
    await sweepWhenDue().catch((error: unknown) => console.error('this device could not be swept', error));
    const line = await goRound(db, world, { ...asked, prover });
    failures = line === 'offline' ? failures + 1 : 0;
    if (line) tell({ line });
  };

  const stopListening = listenToBrowser(() => void wake());
  void wake();
  return {
    wake,
    prepareProof: prover.prepare,
    status,
    subscribe,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      stopListening();
    },
  };
}

const both = (one: Asked, other: Asked): Asked => ({
  byHand: one.byHand || other.byHand || false,
  named: new Set([...(one.named ?? []), ...(other.named ?? [])]),
});
