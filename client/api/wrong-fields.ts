import * as z from 'zod/mini';

/** The fields of a draft that the server would refuse, by their names at the top of the schema. */
export function wrongFields(schema: z.core.$ZodType, draft: unknown): string[] {
  const parsed = z.safeParse(schema, draft);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
}
