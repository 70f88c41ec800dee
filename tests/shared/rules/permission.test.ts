import { describe, expect, test } from 'vitest';
import { type Actor, type Caller, callers } from '../../../shared/model/actor.ts';
import { OrganisationId, StaffId, TabletId } from '../../../shared/model/ids.ts';
import { type Act, permission, permissions } from '../../../shared/rules/permission.ts';

const own = OrganisationId.parse('01900000-0000-7000-8000-000000000001');
const other = OrganisationId.parse('01900000-0000-7000-8000-000000000002');
const staff = StaffId.parse('01900000-0000-7000-8000-000000000003');
const tablet = TabletId.parse('01900000-0000-7000-8000-000000000004');

const actorOf: Record<Caller, Actor> = {
  nobody: { kind: 'nobody' },
  tablet: { kind: 'tablet', id: tablet, organisationId: own, revoked: false },
  analyst: { kind: 'staff', id: staff, organisationId: own, role: 'analyst' },
  coordinator: { kind: 'staff', id: staff, organisationId: own, role: 'coordinator' },
};

/**
 * Written down a second time, cell by cell, so that a change of the table is a decision: nobody, tablet, analyst,
 * coordinator.
 */
const expected: Record<Act, `${'+' | '-'}${'+' | '-'}${'+' | '-'}${'+' | '-'}`> = {
  'service.see': '++++',
  'session.see': '++++',
  'session.start': '+-++',
  'session.end': '--++',
  'password.set': '--++',
  'staff.see': '---+',
  'staff.add': '---+',
  'framework.see': '--++',
  'round.see': '--++',
  'round.open': '---+',
  'event.open': '---+',
  'form.see': '++++',
  'challenge.draw': '++++',
  'tablet.see': '---+',
  'tablet.invite': '---+',
  'tablet.revoke': '---+',
  'tablet.enrol': '+-++',
  'tablet.fetch-forms': '-+--',
  'tablet.report-standing': '-+--',
  'story.submit': '++++',
  'set-aside.see': '---+',
  'set-aside.open': '---+',
  'set-aside.decide': '---+',
  'story.hand-in': '-+++',
  'story.read': '--++',
  'story.finish-coding': '--++',
  'code.see': '--++',
  'code.add': '--++',
  'signal.mark': '--++',
  'indicator.see': '--++',
  'feedback.see': '++++',
  'feedback.publish': '---+',
  'receipt.consult': '++++',
};

const acts = Object.keys(permissions) as Act[];

describe.each(acts)('%s', (act) => {
  test.each(callers.map((caller, column) => [caller, expected[act][column] === '+'] as const))(
    'by %s: %s',
    (caller, allowed) => {
      expect(permission(actorOf[caller], act).allowed).toBe(allowed);
    },
  );
});

test('nobody is asked to sign in where signing in could help', () => {
  expect(permission(actorOf.nobody, 'story.read')).toEqual({ allowed: false, because: 'sign-in' });
});

test('who is known and may not is told that it is the role', () => {
  expect(permission(actorOf.tablet, 'story.read')).toEqual({ allowed: false, because: 'role' });
  expect(permission(actorOf.analyst, 'round.open')).toEqual({ allowed: false, because: 'role' });
});

test.each(acts.filter((act) => expected[act] !== '++++'))('%s stays within the own organisation', (act) => {
  for (const caller of ['tablet', 'analyst', 'coordinator'] as const) {
    const actor = actorOf[caller];
    if (!permission(actor, act).allowed) continue;
    expect(permission(actor, act, own)).toEqual({ allowed: true });
    expect(permission(actor, act, other)).toEqual({ allowed: false, because: 'organisation' });
  }
});

test.each(acts)('a revoked tablet may do %s if nobody may, and nothing of its own', (act) => {
  const revoked: Actor = { kind: 'tablet', id: tablet, organisationId: own, revoked: true };
  const enrolled = permission(actorOf.tablet, act);
  const because = expected[act].startsWith('+') ? null : 'revoked';
  expect(permission(revoked, act)).toEqual(
    !enrolled.allowed || because === null ? enrolled : { allowed: false, because },
  );
});

test('what everyone may see is also seen by staff of another organisation', () => {
  expect(permission(actorOf.analyst, 'feedback.see', other)).toEqual({ allowed: true });
});
