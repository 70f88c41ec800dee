import * as z from 'zod/mini';
import { KeyId } from './base64url.ts';
import { TabletId } from './ids.ts';
import { Instant } from './moment.ts';
import { Standing } from './standing.ts';

export const TabletName = z.string().check(z.trim(), z.minLength(2), z.maxLength(40));

/** An enrolled device that several interviewers share; its public key is all the server knows it by. */
export const Tablet = z.object({
  id: TabletId,
  name: TabletName,
  enrolledAt: Instant,
  lastSeenAt: z.nullable(Instant),
  received: z.int(),
  /** From then on all that it sends is set aside. */
  revokedAt: z.nullable(Instant),
  /** What it last said of itself; null before it said anything. */
  standing: z.nullable(Standing),
});
export type Tablet = z.infer<typeof Tablet>;

/**
 * What is scanned or typed on the tablet: ten Crockford base-32 characters (50 bit), once, ten minutes. `root` names
 * the key that signs keysets: a tablet that scans knows whom to believe before it asks.
 */
export const EnrolmentCode = z.object({ code: z.string(), expiresAt: Instant, root: KeyId });
export type EnrolmentCode = z.infer<typeof EnrolmentCode>;
