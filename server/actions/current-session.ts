import type { Session } from '../../shared/api/session.ts';
import type { Actor } from '../../shared/model/actor.ts';
import { isWorthNoting, sessionHolds } from '../../shared/rules/session.ts';
import { selectOptionalSession } from '../store/session.ts';
import { hashOf } from './secret.ts';
import type { Service } from './service.ts';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Who holds this token, as an actor; null when the session ended or never was. Notes that it is in use. */
export const staffBySession = async (service: Service, token: string): Promise<StaffActor | null> => {
  const tokenHash = hashOf(token);
  const session = await selectOptionalSession(service.store.read, tokenHash);
  const now = service.now();
  if (session === null || !sessionHolds(session, now)) return null;
  const { id, organisationId, role } = session.staff;
  const actor: StaffActor = { kind: 'staff', id, organisationId, role };
  if (isWorthNoting(session, now)) await service.store.run('touchSession', actor, { tokenHash });
  return actor;
};

/** What the app shows of who is signed in. */
export const currentSession = async (service: Service, token: string | null): Promise<Session> => {
  const session = token === null ? null : await selectOptionalSession(service.store.read, hashOf(token));
  return session !== null && sessionHolds(session, service.now())
    ? { staff: session.staff, hasPassword: session.hasPassword }
    : { staff: null, hasPassword: false };
};
