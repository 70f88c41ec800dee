import * as z from 'zod/mini';

/** Why somebody decided so, in own words: kept beside the decision, never in the audit. */
export const Reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(500));
export type Reason = z.infer<typeof Reason>;
