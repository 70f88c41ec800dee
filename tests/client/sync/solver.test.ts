import { describe, expect, it } from 'vitest';
import { solveIn, type SolvingWorker } from '../../../client/sync/solver.ts';
import type { Challenge } from '../../../shared/model/challenge.ts';

const challenge: Challenge = {
  parameters: {
    algorithm: 'PBKDF2/SHA-256',
    nonce: '00',
    salt: '00',
    cost: 1,
    keyLength: 32,
    keyPrefix: '00',
    expiresAt: 0,
    data: {},
  },
  signature: '00',
};

type Listener = (event: { data: unknown }) => void;

/** A worker of a browser, which does what the test says when it gets a challenge. */
const workerThat = (answer: (say: Listener, fail: Listener) => void) => {
  const listeners = new Map<string, Listener>();
  const silent: Listener = () => {};
  const seen = { asked: [] as unknown[], closed: 0 };
  const worker = {
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
    postMessage: (message: unknown) => {
      seen.asked.push(message);
      answer(listeners.get('message') ?? silent, listeners.get('error') ?? silent);
    },
    terminate: () => void (seen.closed += 1),
  } as SolvingWorker;
  return { worker, seen };
};

describe('solving beside the page', () => {
  it('asks a worker, gives its answer, and closes it', async () => {
    const { worker, seen } = workerThat((say) => say({ data: { counter: 3, derivedKey: 'ab', time: 12.5 } }));
    expect(await solveIn(() => worker)(challenge)).toEqual({ counter: 3, derivedKey: 'ab' });
    expect(seen).toEqual({ asked: [challenge], closed: 1 });
  });

  it.each([
    ['says that it cannot', workerThat((say) => say({ data: null }))],
    ['answers something else', workerThat((say) => say({ data: { counter: 'x' } }))],
    ['breaks', workerThat((_, fail) => fail({ data: null }))],
    ['never answers', workerThat(() => {})],
  ])('gives nothing when the worker %s, and closes it', async (_, { worker, seen }) => {
    expect(await solveIn(() => worker, 20)(challenge)).toBeNull();
    expect(seen.closed).toBe(1);
  });

  it('gives nothing where there is no worker to be had', async () => {
    const none = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    expect(await solveIn(none)(challenge)).toBeNull();
  });
});
