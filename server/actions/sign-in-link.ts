import type { SignInLink } from '../../shared/api/session.ts';
import type { Instant } from '../../shared/model/moment.ts';
import { later } from '../../shared/rules/session.ts';
import { hashOf, newToken } from './secret.ts';

/** What the store keeps of a link. */
export type KeptLink = { tokenHash: string; expiresAt: Instant };

/** Draws a one-time link that holds for `lifeMs`: what is handed over, once, and what is kept. */
export const drawSignInLink = (now: Instant, lifeMs: number): { link: SignInLink; kept: KeptLink } => {
  const token = newToken();
  const expiresAt = later(now, lifeMs);
  return { link: { token, expiresAt }, kept: { tokenHash: hashOf(token), expiresAt } };
};
