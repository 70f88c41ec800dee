import * as z from 'zod/mini';

/**
 * Whether a teller came to the end. `unfinished`: the teller agreed that it is held and read, and then the telling
 * was cut short; a tablet seals what was told until then, so that it is not lost (design D2).
 */
export const TellingState = z.enum(['finished', 'unfinished']);
export type TellingState = z.infer<typeof TellingState>;
