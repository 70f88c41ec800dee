import type { World } from '../../client/sync/world.ts';
import type { TestApp } from './app.ts';
import { makeLocks } from './locks.ts';
import { solve } from './solve.ts';

/** A device's surroundings with this test's server right beside it. */
export const nearWorld = ({ app }: TestApp): World => ({
  fetch: async (address, init) => app.request(String(address), init),
  locks: makeLocks(),
  solve,
  now: () => Date.now(),
  chance: () => 0.5,
});
