import { makeAutosave, type Autosave, type Saving } from './autosave.ts';
import type { Draft } from './draft.ts';
import type { DraftKeeper, Told } from './keeper.ts';

/** A telling with where it is kept. */
export interface Telling extends Told {
  keeper: DraftKeeper;
}

/** What became of the newest value. `erased`: its teller wants nothing kept, and nothing is; `unerased`: it still is. */
export type Keeping = Saving | 'erased' | 'unerased';

/** What a draft is changed with: it is on disk as its teller lets us hold it, and only then. */
export interface Pen {
  /** The newest value. */
  latest: () => Draft;
  /** Gives the value that came of it. */
  change: (change: Partial<Draft>) => Draft;
  autosave: Autosave<Draft>;
}

/**
 * Keeps a draft from the moment that its teller lets us, saved encrypted as it changes. A teller who says no after all
 * has it erased at once, not when they go on: whoever gets the device next finds nothing that was refused. What is
 * typed stays in memory, and is kept again after another yes.
 */
export function makePen(
  { keeper, form, channel, draft: start }: Telling,
  tell: (keeping: Keeping) => void,
): Pen {
  let newest = start;
  const autosave = makeAutosave<Draft>(
    (draft) => (draft.hold ? keeper.save({ draft, form, channel }) : keeper.discard(draft.storyId)),
    (saving) => tell(newest.hold ? saving : erasing[saving]),
  );
  const change = (part: Partial<Draft>) => {
    const before = newest;
    newest = withoutRefused({ ...before, ...part });
    if (newest.hold || before.hold) autosave.put(newest);
    // What a teller allows decides over what is on disk, also when nobody presses a key after it.
    if ('hold' in part || 'decisions' in part) void autosave.flush();
    return newest;
  };
  return { latest: () => newest, change, autosave };
}

const erasing = { none: 'none', saving: 'none', saved: 'erased', failed: 'unerased' } as const;

/** What was recorded lies on disk only: it goes with a no, and nothing may name it then. */
const withoutRefused = (draft: Draft): Draft => (draft.hold === false ? { ...draft, recordings: [] } : draft);
