import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../refusal.ts';

/** serialization_failure and deadlock_detected (PostgreSQL manual, 13.5: the whole transaction is to be retried). */
const passing: readonly (string | null)[] = ['40001', '40P01'];

/** Runs a transaction again while another one stood in its way, with jittered back-off of 5 to 640 ms. */
export const againIfItCollides = async <Value>(
  transaction: () => Promise<Value>,
  most = 8,
): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === most || !passing.includes(errorCode(error))) throw error;
      await wait(Math.random() * 5 * 2 ** attempt);
    }
  }
};
