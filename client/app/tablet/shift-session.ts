import { useSyncExternalStore } from 'react';
import type { DraftKey } from '../../local/draft.ts';

/**
 * The key of the shift that is open in this tab. It lives here, in memory, and nowhere else (design D2): a
 * reload or a restart loses it, and the PIN gives it back.
 */
let open: DraftKey | null = null;
const listeners = new Set<() => void>();

export function setShiftKey(key: DraftKey | null): void {
  open = key;
  for (const listener of listeners) listener();
}

export const useShiftKey = (): DraftKey | null => useSyncExternalStore(subscribe, () => open);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
