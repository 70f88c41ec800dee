import { Problem } from '../../shared/api/problem.ts';
import type { TabletId } from '../../shared/model/ids.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Tablet } from '../../shared/model/tablet.ts';
import type { Act, Db } from '../store/act.ts';
import { selectOptionalCodeOrganisation, spendEnrolmentCode } from '../store/enrolment.ts';
import { selectOrganisation } from '../store/organisation.ts';
import { insertTablet, selectOptionalTablet } from '../store/tablet.ts';

/** `publicKey` was checked to be a point on P-256. */
export type CheckedEnrolment = { id: TabletId; name: string; publicKey: string; codeHash: string };
export type Enrolled = { tablet: Tablet; organisation: Organisation };

/**
 * Enrols a tablet with a code, which is spent with it. A tablet that missed the answer may ask again with the same
 * code, id and key: it is enrolled already.
 */
export const enrolTablet: Act<CheckedEnrolment, Enrolled> = async ({ db, now }, enrolment) => {
  const { id, name, publicKey, codeHash } = enrolment;
  const organisationId = await spendEnrolmentCode(db, codeHash, now);
  if (organisationId === null) return { answer: await enrolledBefore(db, enrolment), audit: null };
  await insertTablet(db, { id, name, publicKey, organisationId, enrolledAt: now });
  return {
    answer: {
      tablet: { id, name, enrolledAt: now, lastSeenAt: null, received: 0, revokedAt: null, standing: null },
      organisation: await selectOrganisation(db, organisationId),
    },
    audit: { organisationId, subjectKind: 'tablet', subjectId: id },
  };
};

const enrolledBefore = async (db: Db, { id, publicKey, codeHash }: CheckedEnrolment): Promise<Enrolled> => {
  const organisationId = await selectOptionalCodeOrganisation(db, codeHash);
  const known = await selectOptionalTablet(db, id);
  if (organisationId === null || known?.organisationId !== organisationId || known.publicKey !== publicKey) {
    throw new Problem('enrolment-spent');
  }
  return { tablet: known.tablet, organisation: await selectOrganisation(db, organisationId) };
};
