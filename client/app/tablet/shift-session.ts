import { useSyncExternalStore } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { DraftKey } from '../../local/draft.ts';

/**
 * The key of the shift that is open in this tab. It lives here, in memory, and nowhere else (design D2): a
 * reload or a restart loses it, and the PIN gives it back.
 */
let open: DraftKey | null = null;

/** The story that was open when the shift locked itself: its PIN leads back to it. */
let interrupted: { shiftId: string; storyId: StoryId } | null = null;

const listeners = new Set<() => void>();

export function setShiftKey(key: DraftKey | null): void {
  open = key;
  for (const listener of listeners) listener();
}

/** Nobody was there: the key goes, and what is on disk waits for the PIN. */
export function lockShift(storyId: StoryId | null): void {
  if (!open) return;
  interrupted = storyId && { shiftId: open.id, storyId };
  setShiftKey(null);
}

/** The story of this shift that a lock came between, until somebody has decided about it. */
export const interruptedIn = (shiftId: string): StoryId | null =>
  interrupted?.shiftId === shiftId ? interrupted.storyId : null;

export function forgetInterrupted(): void {
  interrupted = null;
}

export const useShiftKey = (): DraftKey | null => useSyncExternalStore(subscribe, () => open);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
