import { Problem } from '../../shared/api/problem.ts';
import { errorCode } from './refusal.ts';

/** SQLite's two names for it, and SQLSTATE class 23 of PostgreSQL (appendix A of its manual). */
const codes: readonly (string | null)[] = [
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  '23505',
];

/**
 * For an act that expects that something may be there already: awaits the statement, and throws the Problem
 * 'already-exists' when a unique column refuses it. The act must end there: PostgreSQL takes no further
 * statement in that transaction.
 */
export const refuseIfItExists = async <Value>(statement: Promise<Value>): Promise<Value> => {
  try {
    return await statement;
  } catch (error) {
    if (codes.includes(errorCode(error))) throw new Problem('already-exists');
    throw error;
  }
};
