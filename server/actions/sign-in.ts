import { Problem } from '../../shared/api/problem.ts';
import type { Session } from '../../shared/api/session.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { selectOptionalStaffByEmail } from '../store/staff.ts';
import type { StaffWithPassword } from '../store/staff.ts';
import { passwordFits } from './password.ts';
import { hashOf, newToken } from './secret.ts';
import type { Service } from './service.ts';
import type { SessionToStart } from './start-session.ts';

/** A session that has begun; `token` is for the browser's cookie and is kept nowhere. */
export type SignedIn = { token: string; session: Session };

/** `token` is the one in this browser's cookie until now: its session ends when another begins. */
type Asker = { service: Service; actor: Actor; token: string | null };

/**
 * Signs in by password. An unknown address, an account without a password and a wrong password are one answer,
 * the Problem `wrong-credentials`, after the same work.
 */
export const signInByPassword = async (
  { service, actor, token: old }: Asker,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> => {
  const found = await selectOptionalStaffByEmail(service.store.read, email);
  const passwordHash = found?.passwordHash ?? null;
  const fits = await passwordFits(passwordHash, password);
  if (found === null || passwordHash === null || !fits) throw new Problem('wrong-credentials');
  const token = newToken();
  const input = { ...sessionToStart(token, old), staffId: found.staff.id, passwordHash };
  return { token, session: sessionOf(await service.store.run('startSession', actor, input)) };
};

/** Signs in by a one-time link, or throws the Problem `link-spent`. */
export const signInByLink = async (
  { service, actor, token: old }: Asker,
  linkToken: string,
): Promise<SignedIn> => {
  const token = newToken();
  const input = { ...sessionToStart(token, old), linkHash: hashOf(linkToken) };
  return { token, session: sessionOf(await service.store.run('startSessionByLink', actor, input)) };
};

const sessionToStart = (token: string, old: string | null): SessionToStart => ({
  tokenHash: hashOf(token),
  replaces: old === null ? null : hashOf(old),
});

const sessionOf = ({ staff, passwordHash }: StaffWithPassword): Session => ({
  staff,
  hasPassword: passwordHash !== null,
});
