import type { Refusal } from '../../shared/api/result.ts';

/** What a refusal of a whole batch says of what is in it. */
export type Blame = 'an item' | 'perhaps an item' | 'no item';

export function blame(refusal: Refusal): Blame {
  if (refusal.kind === 'offline') return refusal.barred === undefined ? 'no item' : 'perhaps an item';
  switch (refusal.problem.code) {
    case 'invalid-input':
    case 'too-large':
      return 'an item';
    // A server that stumbles over one item looks from here like one that is broken.
    case 'internal':
      return 'perhaps an item';
    default:
      return 'no item';
  }
}
