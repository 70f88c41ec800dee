import * as z from 'zod/mini';
import { CodeId, RoundId } from './ids.ts';

export const CodeName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));

/** A name for what recurs in stories, with what it covers; each belongs to the theme it usually speaks of. */
export const Code = z.object({
  id: CodeId,
  roundId: RoundId,
  name: CodeName,
  definition: z.string().check(z.maxLength(1000)),
  theme: z.string(),
});
export type Code = z.infer<typeof Code>;
