import * as z from 'zod/mini';
import { Refused } from './ask.ts';

/** The fields of a draft that the server would refuse, by their names at the top of the schema. */
export function wrongFields(schema: z.core.$ZodType, draft: unknown): string[] {
  const parsed = z.safeParse(schema, draft);
  if (parsed.success) return [];
  return unique(parsed.error.issues.map(({ path }) => String(path[0])));
}

/** The fields that the server did refuse. */
export function refusedFields(error: unknown): string[] {
  if (!(error instanceof Refused) || error.refusal.kind !== 'problem') return [];
  const { invalidParams = [] } = error.refusal.problem;
  return unique(invalidParams.map(({ name }) => name.split('.')[0] ?? name));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
