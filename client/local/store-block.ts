import type { LocalDatabase } from './database.ts';

/** Whether a tab with an older app keeps this one from raising the version of the store; for whoever shows it. */
export interface StoreBlock {
  isBlocked: () => boolean;
  subscribe: (listener: () => void) => () => void;
}

export function watchStoreBlock(db: LocalDatabase): StoreBlock {
  const listeners = new Set<() => void>();
  let blocked = false;
  const tell = (now: boolean) => {
    blocked = now;
    for (const listener of listeners) listener();
  };
  db.on('blocked', () => tell(true));
  db.on('ready', () => tell(false), true);
  return {
    isBlocked: () => blocked,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
