import type { Instant } from '../../shared/model/moment.ts';
import type { Store } from '../store/store.ts';
import type { Registry } from './registry.ts';
import type { ServerKeys } from './server-keys.ts';

/** What a route has in hand: the store with its acts, the server's keys, and the time and ids of this moment. */
export type Service = {
  store: Store<Registry>;
  keys: ServerKeys;
  now: () => Instant;
  newId: () => string;
};
