import * as z from 'zod/mini';

const Hex = z.string().check(z.regex(/^[0-9a-f]{2,128}$/));

/**
 * A sum that costs a device about a second and a server nearly nothing, in the form of ALTCHA (altcha-lib, version 2
 * of its protocol): find the counter whose derived key begins with `keyPrefix`. The server signs all of it, and a
 * device gives it back as it came. Loose therefore: a field that a later server adds is under the signature too.
 */
export const Challenge = z.object({
  parameters: z.looseObject({
    algorithm: z.string(),
    nonce: Hex,
    salt: Hex,
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: Hex,
    keySignature: z.optional(Hex),
    /** In seconds since 1970. */
    expiresAt: z.int(),
    /** What it is for: the event under `event`. */
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  signature: Hex,
});
export type Challenge = z.infer<typeof Challenge>;

export const Solution = z.object({ counter: z.int(), derivedKey: Hex });
export type Solution = z.infer<typeof Solution>;

/** A challenge with its solution: the work that a story without a tablet's signature comes with, once. */
export const Proof = z.object({ challenge: Challenge, solution: Solution });
export type Proof = z.infer<typeof Proof>;
