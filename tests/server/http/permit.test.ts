import { expect, test } from 'vitest';
import type { Identity } from '../../../server/http/handler.ts';
import { requirePermission } from '../../../server/http/permit.ts';
import { OrganisationId, StaffId, TabletId } from '../../../shared/model/ids.ts';

const id = '01900000-0000-7000-8000-000000000001';
const nobody: Identity = { actor: { kind: 'nobody' }, signature: 'none' };
const badlySigned: Identity = { actor: { kind: 'nobody' }, signature: 'refused' };
const analyst: Identity = {
  actor: {
    kind: 'staff',
    role: 'analyst',
    id: StaffId.parse(id),
    organisationId: OrganisationId.parse(id),
  },
  signature: 'none',
};

test('lets through whom the table lets through', () => {
  expect(() => requirePermission(analyst, 'story.read')).not.toThrow();
});

test('asks nobody to sign in', () => {
  expect(() => requirePermission(nobody, 'story.read')).toThrow(
    expect.objectContaining({ code: 'not-signed-in' }),
  );
});

test('refuses a role that may not', () => {
  expect(() => requirePermission(analyst, 'round.open')).toThrow(
    expect.objectContaining({ code: 'not-allowed' }),
  );
});

test('tells the sender of a signature that does not hold that it is the signature', () => {
  expect(() => requirePermission(badlySigned, 'tablet.fetch-forms')).toThrow(
    expect.objectContaining({ code: 'signature-refused' }),
  );
});

test('tells a revoked tablet that it is that, and lets it hand in stories', () => {
  const actor = {
    kind: 'tablet',
    id: TabletId.parse(id),
    organisationId: OrganisationId.parse(id),
    revoked: true,
  } as const;
  const revoked: Identity = { actor, signature: 'valid' };
  expect(() => requirePermission(revoked, 'tablet.fetch-forms')).toThrow(
    expect.objectContaining({ code: 'tablet-revoked' }),
  );
  expect(() => requirePermission(revoked, 'story.submit')).not.toThrow();
});

test('lets the sender of a signature that does not hold hand in stories, as nobody', () => {
  expect(() => requirePermission(badlySigned, 'story.submit')).not.toThrow();
});
