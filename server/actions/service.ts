import type { Instant } from '../../shared/model/moment.ts';
import type { MediaFiles } from '../store/media-files.ts';
import type { Store } from '../store/store.ts';
import type { ChallengeTerms } from './challenge-terms.ts';
import type { Openers } from './openers.ts';
import type { Registry } from './registry.ts';
import type { ServerKeys } from './server-keys.ts';

/** `doing` names what was tried. */
export type Report = (error: unknown, doing: string) => void;

/** What a route has in hand: the store with its acts, the server's keys and terms, and the time and ids of this moment. */
export type Service = {
  store: Store<Registry>;
  keys: ServerKeys;
  openers: Openers;
  /** What a story without a tablet's signature has to do to come in. */
  challenges: ChallengeTerms;
  files: MediaFiles;
  /** Says that something went wrong while the work went on; without a word of what it was about. */
  report: Report;
  now: () => Instant;
  newId: () => string;
};
