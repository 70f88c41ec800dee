import * as z from 'zod/mini';

/** A short name in data: lower case letters and digits, words joined by a hyphen ("samen-sterk"). */
export const Key = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40));
export type Key = z.infer<typeof Key>;

/** The number of an immutable version: 1, 2, 3 … */
export const Version = z.int().check(z.minimum(1));
export type Version = z.infer<typeof Version>;
