import { useSyncExternalStore } from 'react';
import type { SyncStatus } from '../../sync/status.ts';
import { sync } from './device.ts';

/** What the line is like now, as it changes. */
export const useSyncStatus = (): SyncStatus => useSyncExternalStore(sync.subscribe, sync.status);
