import { consultReceipt } from '../actions/consult-receipt.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';
import { rateLimit } from '../http/rate-limit.ts';

/** In seconds. */
const FIFTEEN_MINUTES = 900;

/**
 * Guessing 80 bits is hopeless without any limit; it keeps slow hashes from becoming work for nothing. A library
 * where many look up their story is one network.
 */
const PER_NETWORK = { attempts: 40, seconds: FIFTEEN_MINUTES };

export const receiptRoutes = ({ store: { read } }: Service) => {
  const limit = rateLimit(PER_NETWORK);
  return {
    consultReceipt: async ({ body, network }) => {
      await limit.take(network);
      return consultReceipt(read, body.code);
    },
  } satisfies Partial<Handlers>;
};
