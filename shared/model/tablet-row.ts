import * as z from 'zod/mini';

/** Numbers in a row, both ends included: 3 to 5 is 3, 4 and 5. */
export const NumberRange = z.object({ from: z.int(), to: z.int() });
export type NumberRange = z.infer<typeof NumberRange>;

/**
 * What the numbers say that a tablet gives to what it seals (security.md, part 2): "items 1 to 14, 9 is missing".
 * What was replaced, left out or slipped in shows by its number.
 */
export const TabletRow = z.object({
  received: z.array(NumberRange),
  /** Not here, and by its own last word the tablet holds no such story any more. */
  missing: z.array(NumberRange),
  /** Not here: still on the tablet, which said that it holds some, or gone. */
  awaited: z.array(NumberRange),
  /** How many stories that are not here the tablet holds by its own word. */
  held: z.int(),
  /** So many of those awaited are gone, whichever: they are more than the tablet holds. */
  lost: z.int(),
  /** Not here, though a later one is, and later than the tablet's last word: nothing is known of them. */
  unsaid: z.array(NumberRange),
  /** Numbers under which different envelopes came: the tablet's key signed both. */
  forks: z.array(z.int()),
  /** Numbers that name another envelope before them than the one that came. */
  breaks: z.array(z.int()),
});
export type TabletRow = z.infer<typeof TabletRow>;
