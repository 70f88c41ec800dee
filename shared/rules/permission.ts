import type { Actor, Caller } from '../model/actor.ts';
import { callerOf } from '../model/actor.ts';
import type { OrganisationId } from '../model/ids.ts';

const everyone = ['nobody', 'tablet', 'analyst', 'coordinator'] as const;
const staff = ['analyst', 'coordinator'] as const;

/**
 * Who may do what: the only table of permissions (design D6). An act is `noun.verb`; every endpoint names one.
 * Residents have no account and stand here as nobody; what a receipt code opens is decided by the code itself.
 */
export const permissions = {
  'service.see': everyone,
  'session.see': everyone,
  'session.start': ['nobody', 'analyst', 'coordinator'],
  'session.end': staff,
  'password.set': staff,
  'staff.see': ['coordinator'],
  'staff.add': ['coordinator'],
  'framework.see': staff,
  'round.see': staff,
  'round.open': ['coordinator'],
  'event.open': ['coordinator'],
  'form.see': everyone,
  'challenge.draw': everyone,
  'tablet.see': ['coordinator'],
  'tablet.invite': ['coordinator'],
  'tablet.revoke': ['coordinator'],
  'tablet.enrol': ['nobody', 'analyst', 'coordinator'],
  'tablet.fetch-forms': ['tablet'],
  'tablet.report-standing': ['tablet'],
  'story.submit': ['nobody', 'tablet', 'analyst', 'coordinator'],
  'set-aside.see': ['coordinator'],
  'set-aside.open': ['coordinator'],
  'set-aside.decide': ['coordinator'],
  'story.hand-in': ['tablet', 'analyst', 'coordinator'],
  'story.read': staff,
  'story.finish-coding': staff,
  'code.see': staff,
  'code.add': staff,
  'signal.mark': staff,
  'indicator.see': staff,
  'feedback.see': everyone,
  'feedback.publish': ['coordinator'],
  'receipt.consult': everyone,
} as const satisfies Record<string, readonly Caller[]>;

export type Act = keyof typeof permissions;

export type Permission =
  { allowed: true } | { allowed: false; because: 'sign-in' | 'role' | 'revoked' | 'organisation' };

/**
 * May this actor do this act, on a thing of this organisation where there is one? Staff and tablets act within
 * their own organisation only (design D13). A revoked tablet may do what nobody may: hand in what it still holds.
 */
export const permission = (actor: Actor, act: Act, of?: OrganisationId): Permission => {
  const may: readonly Caller[] = permissions[act];
  if (!may.includes(callerOf(actor))) {
    return { allowed: false, because: actor.kind === 'nobody' ? 'sign-in' : 'role' };
  }
  if (actor.kind === 'tablet' && actor.revoked && !may.includes('nobody')) {
    return { allowed: false, because: 'revoked' };
  }
  if (of !== undefined && actor.kind !== 'nobody' && actor.organisationId !== of && may !== everyone) {
    return { allowed: false, because: 'organisation' };
  }
  return { allowed: true };
};
