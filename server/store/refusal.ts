/**
 * Why the store, and so the server, cannot start or go on: one sentence for whoever runs it, without a stack.
 * Never holds a password or anything personal.
 */
export class Refusal extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}

/** The code of an error of Node, SQLite or PostgreSQL (`EACCES`, `SQLITE_BUSY`, `40001`); null when it has none. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

export const errorMessage = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
