import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, errorMessage } from '../refusal.ts';

/** serialization_failure and deadlock_detected (PostgreSQL manual, 13.5: the whole transaction is to be retried). */
const passing: readonly (string | null)[] = ['40001', '40P01'];

/**
 * A session that has ended: Node's codes for a broken line, SQLSTATE class 08 (connection exception) and 57P01 to 57P03
 * (shutdown, crash, starting up). pg has no code for a session that it lost itself.
 */
const goneCodes = /^(ECONNRESET|EPIPE|08|57P0[1-3])/;

const isGone = (error: unknown): boolean => {
  const code = errorCode(error);
  return code === null ? errorMessage(error).startsWith('Connection terminated') : goneCodes.test(code);
};

/**
 * Runs a transaction again while another one stood in its way, or while the session it was given turned out to have
 * ended before anything was done in it: with jittered back-off of 5 to 640 ms. The transaction says when it `begins`;
 * where a session ends after that, its commit may have come through, so the error is its caller's.
 */
export const again = async <Value>(
  transaction: (begins: () => void) => Promise<Value>,
  most = 8,
): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      return await transaction(() => void (begun = true));
    } catch (error) {
      const harmless = passing.includes(errorCode(error)) || (!begun && isGone(error));
      if (attempt === most || !harmless) throw error;
      await wait(Math.random() * 5 * 2 ** attempt);
    }
  }
};
