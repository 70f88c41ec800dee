/**
 * What the line is like, as the last answer told: `unknown` before there was one. A browser that says it is
 * online may still sit behind a portal; only an answer of the service counts.
 */
export interface SyncStatus {
  line: 'unknown' | 'online' | 'offline';
  busy: boolean;
  /** The store of this device did not do what was asked of it, the last time. */
  storeFailed: boolean;
}

/** The status, for whoever wants to show it as it changes. */
export interface StatusBoard {
  status(): SyncStatus;
  tell(change: Partial<SyncStatus>): void;
  subscribe(listener: () => void): () => void;
}

export function makeStatusBoard(): StatusBoard {
  const listeners = new Set<() => void>();
  let status: SyncStatus = { line: 'unknown', busy: false, storeFailed: false };
  return {
    status: () => status,
    tell: (change) => {
      status = { ...status, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
