import { Problem } from '../../shared/api/problem.ts';
import type { StaffId } from '../../shared/model/ids.ts';
import { SESSION_LIFE_MS, later } from '../../shared/rules/session.ts';
import type { Act, ActContext, ActOutcome } from '../store/act.ts';
import { deleteExpiredSessions, deleteSession, insertSession } from '../store/session.ts';
import { spendSignInLink } from '../store/sign-in-link.ts';
import { type StaffWithPassword, selectStaff } from '../store/staff.ts';

/** `tokenHash` is the new session's; `replaces` the hash of the token that this browser had until now. */
export type SessionToStart = { tokenHash: string; replaces: string | null };

/** `passwordHash` is the one that the password was just checked against. */
export type CheckedSignIn = SessionToStart & { staffId: StaffId; passwordHash: string };

/** Starts a session after the password was checked, unless it was changed in the meantime. */
export const startSession: Act<CheckedSignIn, StaffWithPassword> = async (context, input) => {
  const found = await selectStaff(context.db, input.staffId);
  if (found.passwordHash !== input.passwordHash) throw new Problem('wrong-credentials');
  return start(context, found, { ...input, by: 'password' });
};

/** Starts a session by a one-time link, which is spent with it. */
export const startSessionByLink: Act<SessionToStart & { linkHash: string }, StaffWithPassword> = async (
  context,
  input,
) => {
  const staffId = await spendSignInLink(context.db, input.linkHash, context.now);
  if (staffId === null) throw new Problem('link-spent');
  return start(context, await selectStaff(context.db, staffId), { ...input, by: 'link' });
};

const start = async (
  { db, now }: ActContext,
  found: StaffWithPassword,
  { tokenHash, replaces, by }: SessionToStart & { by: 'password' | 'link' },
): Promise<ActOutcome<StaffWithPassword>> => {
  const { id: staffId, organisationId } = found.staff;
  await deleteExpiredSessions(db, now);
  if (replaces !== null) await deleteSession(db, replaces);
  const expiresAt = later(now, SESSION_LIFE_MS);
  await insertSession(db, { tokenHash, organisationId, staffId, createdAt: now, expiresAt });
  return {
    answer: found,
    audit: { organisationId, subjectKind: 'staff', subjectId: staffId, details: { by } },
  };
};
