import * as z from 'zod/mini';

/** A truth value, kept as 0 or 1 because SQLite has no other. */
export const Bit = z.pipe(
  z.int(),
  z.transform((bit) => bit === 1),
);

export const toBit = (truth: boolean): number => (truth ? 1 : 0);

/** JSON text that holds what the schema says. */
export const json = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text): unknown => JSON.parse(text)),
    ),
    schema,
  );

/** Text that is empty where nothing is known, so that it can stand in a key. */
export const EmptyForNull = z.pipe(
  z.string(),
  z.transform((text) => (text === '' ? null : text)),
);
