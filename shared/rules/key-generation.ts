import type { KeyGeneration } from '../model/key-generation.ts';
import type { Instant } from '../model/moment.ts';
import { later } from './session.ts';

/**
 * For how long a retired generation goes on opening what devices sealed to it, at least: as long as a tablet may lie
 * in a cupboard with stories on it.
 */
export const KEY_OVERLAP_DAYS = 90;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What devices get: the one that was not retired. */
export const currentGeneration = (generations: readonly KeyGeneration[]): KeyGeneration | undefined =>
  generations.find(({ retiredAt }) => retiredAt === null);

/** From when the private keys of a generation may go; null while it is in use. */
export const removableFrom = ({ retiredAt }: KeyGeneration): Instant | null =>
  retiredAt === null ? null : later(retiredAt, KEY_OVERLAP_DAYS * DAY_MS);

/** Whether the private keys of a generation may go now, and else why not. */
export const mayRemove = (
  generation: KeyGeneration,
  now: Instant,
): { ok: true } | { ok: false; because: 'in-use' } | { ok: false; because: 'overlap'; until: Instant } => {
  const from = removableFrom(generation);
  if (from === null) return { ok: false, because: 'in-use' };
  return now < from ? { ok: false, because: 'overlap', until: from } : { ok: true };
};
