import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../shared/api/problem.ts';

/** At most `attempts` per key within `seconds`, counted from the first. */
export type Limit = { attempts: number; seconds: number };

export type RateLimit = {
  /** Counts one attempt; throws the problem `too-many-requests`, with how long to wait, when there were enough. */
  take(key: string): Promise<void>;
  /** Forgets the attempts of a key: whoever got in is no stranger. */
  forget(key: string): Promise<void>;
};

/**
 * Counts attempts in this process's memory: a restart forgets them, which is no way in, because each limit only
 * slows down what a code's length already makes hopeless. Keys are held as their hash.
 */
export const rateLimit = ({ attempts, seconds }: Limit): RateLimit => {
  const limiter = new RateLimiterMemory({ points: attempts, duration: seconds });
  return {
    take: (key) => limiter.consume(hashed(key)).then(() => undefined, tooMany),
    forget: (key) => limiter.delete(hashed(key)).then(() => undefined),
  };
};

const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');

const tooMany = (refusal: unknown): never => {
  if (!(refusal instanceof RateLimiterRes)) throw refusal;
  throw new Problem('too-many-requests', {
    retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
  });
};
