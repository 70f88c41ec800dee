import { Problem } from '../../shared/api/problem.ts';
import { type Act, permission } from '../../shared/rules/permission.ts';
import type { Identity } from './handler.ts';

/**
 * Lets through whom the permission table lets through. A sender whose signature does not hold is nobody: it may
 * still do what nobody may, so that a tablet whose key was lost can hand in its stories (design D4).
 */
export const requirePermission = ({ actor, signature }: Identity, act: Act): void => {
  const verdict = permission(actor, act);
  if (verdict.allowed) return;
  if (verdict.because === 'revoked') throw new Problem('tablet-revoked');
  if (verdict.because !== 'sign-in') throw new Problem('not-allowed');
  throw new Problem(signature === 'refused' ? 'signature-refused' : 'not-signed-in');
};
