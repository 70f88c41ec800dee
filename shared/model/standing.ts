import * as z from 'zod/mini';
import { TabletId } from './ids.ts';
import { Instant } from './moment.ts';

const Count = z.int().check(z.minimum(0));

/** What a device held as a tablet, at its last note, before its browser threw away its store. */
export const LostTablet = z.object({ tabletId: TabletId, at: Instant, unsent: Count, drafts: Count });
export type LostTablet = z.infer<typeof LostTablet>;

/**
 * How a tablet stands, as it says itself at a contact; numbers only. It is the last that is known of a tablet that
 * gets lost, or whose browser throws away what it held. `at` is by the tablet's clock when it is sent, and by the
 * server's once it is kept. `sealed` is the number of the last story that it sealed, 0 before the first.
 */
export const Standing = z.object({
  at: Instant,
  /** Sealed, and not with the server, or not all that was recorded with it; what it keeps aside is with it. */
  unsent: Count,
  drafts: Count,
  sealed: Count,
  /** Drafts that were sealed although their teller was cut short. */
  leftUnfinished: Count,
  /** Drafts that were thrown away, because nobody had agreed that they are used. */
  destroyed: Count,
  /** `persisted`: the browser promised to keep it; null where a browser does not say. In bytes. */
  storage: z.nullable(z.object({ persisted: z.nullable(z.boolean()), usage: Count, quota: Count })),
  /** Since when the oldest of what it holds waits, sealed or draft; null when it holds nothing. By its own clock. */
  since: z.optional(z.nullable(Instant)),
  /** What this device was before, when that was lost. */
  lost: z.optional(z.nullable(LostTablet)),
  clientVersion: z.string().check(z.maxLength(40)),
});
export type Standing = z.infer<typeof Standing>;
