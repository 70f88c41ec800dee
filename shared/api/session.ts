import * as z from 'zod/mini';
import { Instant } from '../model/moment.ts';
import { EmailAddress, Password, Role, Staff, StaffName } from '../model/staff.ts';
import { StaffId } from '../model/ids.ts';
import { endpoint } from './endpoint.ts';

/** Who is signed in; null: nobody. `hasPassword` is false after a first visit by link. */
export const Session = z.object({
  staff: z.nullable(Staff),
  hasPassword: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** A one-time link, shown once to whoever may hand it over; the token stands behind `#`, never in a request. */
export const SignInLink = z.object({ token: z.string(), expiresAt: Instant });
export type SignInLink = z.infer<typeof SignInLink>;

export const StaffWithLink = z.object({ staff: Staff, link: SignInLink });

export const sessionEndpoints = {
  getSession: endpoint({
    method: 'GET',
    path: '/sessies/huidige',
    summary: 'Who is signed in',
    tag: 'Sessies',
    act: 'session.see',
    answer: Session,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/sessies',
    summary: 'Sign in with e-mail address and password',
    tag: 'Sessies',
    act: 'session.start',
    body: z.object({ email: EmailAddress, password: z.string().check(z.minLength(1), z.maxLength(200)) }),
    answer: Session,
    status: 201,
  }),
  signInByLink: endpoint({
    method: 'POST',
    path: '/sessies/aanmeldlinks',
    summary: 'Sign in with a one-time link',
    tag: 'Sessies',
    act: 'session.start',
    body: z.object({ token: z.string().check(z.minLength(20), z.maxLength(100)) }),
    answer: Session,
    status: 201,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/sessies/huidige',
    summary: 'Sign out',
    tag: 'Sessies',
    act: 'session.end',
    status: 204,
  }),
  setPassword: endpoint({
    method: 'PUT',
    path: '/sessies/huidige/wachtwoord',
    summary: 'Set the password of whoever is signed in; ends every other session of that person',
    tag: 'Sessies',
    act: 'password.set',
    body: z.object({ password: Password }),
    status: 204,
  }),
  listStaff: endpoint({
    method: 'GET',
    path: '/medewerkers',
    summary: 'The staff of the organisation',
    tag: 'Medewerkers',
    act: 'staff.see',
    answer: z.object({ staff: z.array(Staff) }),
  }),
  addStaff: endpoint({
    method: 'POST',
    path: '/medewerkers',
    summary: 'Add a member of staff; the answer holds the one-time link for the first visit',
    tag: 'Medewerkers',
    act: 'staff.add',
    body: z.object({ name: StaffName, email: EmailAddress, role: Role }),
    answer: StaffWithLink,
    status: 201,
  }),
  renewSignInLink: endpoint({
    method: 'POST',
    path: '/medewerkers/{staffId}/aanmeldlinks',
    summary: 'Make another one-time link for a member of staff; earlier links stop working',
    tag: 'Medewerkers',
    act: 'staff.add',
    params: z.object({ staffId: StaffId }),
    answer: SignInLink,
    status: 201,
  }),
} as const;
