import { useSyncExternalStore } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { DraftKey } from '../../local/draft.ts';
import { watchIdle } from './idle-watch.ts';

/**
 * The key of the shift that is open in this tab. It lives here, in memory, and nowhere else (design D2): a
 * reload or a restart loses it, and the PIN gives it back. As long as it is here it is watched whether anybody is,
 * whatever page of the app the tablet was left on.
 */
let open: DraftKey | null = null;
let endWatch = () => {};
let warned = false;

/** The story that somebody tells on the screen now. */
let told: StoryId | null = null;

/** The story that was open when the shift locked itself: its PIN leads back to it. */
let interrupted: { shiftId: string; storyId: StoryId } | null = null;

const listeners = new Set<() => void>();

export function setShiftKey(key: DraftKey | null): void {
  endWatch();
  open = key;
  warned = false;
  endWatch = key ? watchIdle({ warn, lock: lockShift }) : () => {};
  tellAll();
}

/** Names the story that is on the screen, for a lock that may come between. */
export function nameToldStory(storyId: StoryId | null): void {
  told = storyId;
}

/** Nobody was there: the key goes, and what is on disk waits for the PIN. */
export function lockShift(): void {
  if (!open) return;
  if (told) interrupted = { shiftId: open.id, storyId: told };
  setShiftKey(null);
}

/** The story of this shift that a lock came between, until somebody has decided about it. */
export const interruptedIn = (shiftId: string): StoryId | null =>
  interrupted?.shiftId === shiftId ? interrupted.storyId : null;

export function forgetInterrupted(): void {
  interrupted = null;
}

/** `null` while no shift is open in this tab. */
export const shiftKey = (): DraftKey | null => open;

export const useShiftKey = (): DraftKey | null => useSyncExternalStore(subscribe, shiftKey);

/** Whether the shift locks itself within half a minute when nobody touches the tablet. */
export const useIdleWarning = (): boolean => useSyncExternalStore(subscribe, () => warned);

function warn(now: boolean): void {
  if (now === warned) return;
  warned = now;
  tellAll();
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
