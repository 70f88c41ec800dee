import { randomBytes } from 'node:crypto';
import type { Instant } from '../../shared/model/moment.ts';
import { drawCrockford, readCrockford } from '../../shared/rules/crockford.ts';
import { ENROLMENT_CODE_LIFE_MS, later } from '../../shared/rules/session.ts';
import type { KeptCode } from './invite-tablet.ts';
import { hashOf } from './secret.ts';

/** 50 bits: at some twenty guesses in ten minutes, nobody finds one while it is valid. */
const LENGTH = 10;

export type DrawnCode = { code: string; expiresAt: Instant };

/** Draws a code: what the coordinator shows, once, in two groups of five, and what is kept. */
export const drawEnrolmentCode = (now: Instant): { code: DrawnCode; kept: KeptCode } => {
  const drawn = drawCrockford(randomBytes(LENGTH), LENGTH);
  const expiresAt = later(now, ENROLMENT_CODE_LIFE_MS);
  return {
    code: { code: `${drawn.slice(0, 5)}-${drawn.slice(5)}`, expiresAt },
    kept: { codeHash: hashOf(drawn), expiresAt },
  };
};

/** The hash of a code as it was typed or scanned; null when it cannot be one. */
export const hashOfEnrolmentCode = (typed: string): string | null => {
  const code = readCrockford(typed);
  return code?.length === LENGTH ? hashOf(code) : null;
};
