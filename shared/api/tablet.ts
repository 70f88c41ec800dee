import * as z from 'zod/mini';
import { TabletId } from '../model/ids.ts';
import { SignedKeyset } from '../model/keyset.ts';
import { Instant } from '../model/moment.ts';
import { Organisation } from '../model/organisation.ts';
import { Reason } from '../model/reason.ts';
import { Standing } from '../model/standing.ts';
import { NumberRange, TabletRow } from '../model/tablet-row.ts';
import { EnrolmentCode, Tablet, TabletName } from '../model/tablet.ts';
import { TellingForm } from '../model/telling-form.ts';
import { endpoint } from './endpoint.ts';

/** `publicKey`: the tablet's ECDSA P-256 key for signatures, raw point (RFC 5480), base64url. */
export const Enrolment = z.object({
  id: TabletId,
  code: z.string().check(z.minLength(4), z.maxLength(40)),
  name: TabletName,
  publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{80,100}$/)),
});
export type Enrolment = z.infer<typeof Enrolment>;

const TabletParams = z.object({ tabletId: TabletId });

/** A tablet with what its numbers say, and what came of it after it was revoked. */
export const TabletInFull = z.object({
  tablet: Tablet,
  /** Why it was revoked, and by whom. */
  revocation: z.nullable(z.object({ reason: Reason, by: z.string() })),
  row: TabletRow,
  lastReceivedAt: z.nullable(Instant),
  sinceRevoked: z.object({ items: z.int(), numbers: z.array(NumberRange) }),
  /** Of what it sent, set aside and waiting for a coordinator. */
  undecided: z.int(),
});
export type TabletInFull = z.infer<typeof TabletInFull>;

export const tabletEndpoints = {
  listTablets: endpoint({
    method: 'GET',
    path: '/tablets',
    summary: 'The enrolled tablets, with when each was last seen and how it stood',
    tag: 'Tablets',
    act: 'tablet.see',
    answer: z.object({ tablets: z.array(Tablet) }),
  }),
  getTablet: endpoint({
    method: 'GET',
    path: '/tablets/{tabletId}',
    summary: 'One tablet, with what its numbers say: what came, what is missing, and what does not fit',
    tag: 'Tablets',
    act: 'tablet.see',
    params: TabletParams,
    answer: TabletInFull,
  }),
  revokeTablet: endpoint({
    method: 'PUT',
    path: '/tablets/{tabletId}/intrekking',
    summary: 'Revoke a tablet that was lost or is no longer used; what it sends from then on is set aside',
    tag: 'Tablets',
    act: 'tablet.revoke',
    params: TabletParams,
    body: z.object({ reason: Reason }),
    status: 204,
  }),
  inviteTablet: endpoint({
    method: 'POST',
    path: '/tablets/koppelcodes',
    summary: 'Make a one-time enrolment code',
    tag: 'Tablets',
    act: 'tablet.invite',
    answer: EnrolmentCode,
    status: 201,
  }),
  enrolTablet: endpoint({
    method: 'POST',
    path: '/tablets',
    summary: 'Enrol this device with a one-time code and its own signing key',
    tag: 'Tablets',
    act: 'tablet.enrol',
    body: Enrolment,
    answer: z.object({ tablet: Tablet, organisation: Organisation, keyset: SignedKeyset }),
    status: 201,
  }),
  fetchForms: endpoint({
    method: 'GET',
    path: '/tablets/deze/formulieren',
    summary: 'The forms of all events that are open now or soon, for the tablet that signed the request',
    tag: 'Tablets',
    act: 'tablet.fetch-forms',
    answer: z.object({ forms: z.array(TellingForm) }),
  }),
  reportStanding: endpoint({
    method: 'PUT',
    path: '/tablets/deze/stand',
    summary: 'Say how the tablet that signed the request stands: what it holds, and what it had to let go',
    tag: 'Tablets',
    act: 'tablet.report-standing',
    body: Standing,
    status: 204,
  }),
} as const;
