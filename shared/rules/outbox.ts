import { waitLeft } from './back-off.ts';

/** Where a story on a device can be (design D3). A draft lies apart: only what is sealed stands in the outbox. */
export type OutboxState = 'sealed' | 'sending' | 'acknowledged' | 'purged' | 'quarantined';
export type StoryPlace = 'draft' | OutboxState;

/**
 * What can happen to it. `fail`: no answer, or one that decides nothing. `setAside`: the server keeps it apart,
 * or will not have it, or somebody at the device keeps it back; `bringBack` undoes that. `forget`: the server lives on
 * without it, after a restore from a backup.
 */
export type Happening =
  'seal' | 'discard' | 'send' | 'acknowledge' | 'fail' | 'setAside' | 'bringBack' | 'forget' | 'purge';

/** The life of a story on a device, as one table. Nothing else leads from one place to another. */
export const outboxLife = {
  draft: { seal: 'sealed', discard: 'purged' },
  sealed: { send: 'sending', setAside: 'quarantined' },
  sending: { acknowledge: 'acknowledged', fail: 'sealed', setAside: 'quarantined', send: 'sending' },
  // Asked for again, because a coordinator may have let it through meanwhile.
  quarantined: { send: 'sending', setAside: 'quarantined', bringBack: 'sealed' },
  acknowledged: { forget: 'sealed', purge: 'purged' },
  purged: {},
} as const satisfies Record<StoryPlace, Partial<Record<Happening, StoryPlace>>>;

/** Where this leads from here; `undefined` where it cannot happen. */
export const nextPlace = (from: StoryPlace, happening: Happening): StoryPlace | undefined => {
  const ways: Partial<Record<Happening, StoryPlace>> = outboxLife[from];
  return ways[happening];
};

/** Not on the server for certain, so that this device must keep it. */
export const isUnsent = (state: OutboxState): boolean =>
  !('purge' in outboxLife[state]) && state !== 'purged';

/** What decides when an item goes. `keptBack`: somebody at the device set it aside. */
interface Waiting {
  state: OutboxState;
  /** Milliseconds since 1970. */
  notBefore: number;
  keptBack: boolean;
}

/**
 * By whom it is asked to send: by the clock; by somebody, for all that there is; or by somebody, for this one. What
 * was kept back goes only when it is named.
 */
export type Asker = 'clock' | 'hand' | 'name';

/**
 * Whether an item is sent now. A `sending` that nobody sends any more is what a killed browser leaves behind; what the
 * server set aside is asked for again when its moment comes.
 */
export const isDue = (item: Waiting, now: number, asker: Asker): boolean => {
  if (!('send' in outboxLife[item.state])) return false;
  if (asker === 'name') return true;
  return !item.keptBack && (asker === 'hand' || waitLeft(item.notBefore, now) === 0);
};

/** When an item goes by itself, in milliseconds since 1970; `null` if it never does. */
export const nextAttemptAt = (item: Waiting): number | null =>
  isDue(item, item.notBefore, 'clock') ? item.notBefore : null;

/**
 * How long a device keeps the sealed bytes of a story that the server has, in days. A tablet, so that it can
 * give them again when the server is restored from a backup; a resident's own phone not at all, because that
 * something was told is nobody's business there.
 */
export const KEEP_ACKNOWLEDGED_DAYS = { tablet: 30, phone: 0 } as const;
