import type { SetAsideId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { selectKeptAside } from '../store/set-aside-decision.ts';
import { asStaff } from './as-staff.ts';

export type OpenSetAsideInput = { setAsideId: SetAsideId };

/** Says in the audit that somebody opens what was set aside; what is in it is given only after that. */
export const openSetAside: Act<OpenSetAsideInput, null> = async ({ db, actor }, { setAsideId }) => {
  const { organisationId } = asStaff(actor);
  await selectKeptAside(db, organisationId, setAsideId);
  return { answer: null, audit: { organisationId, subjectKind: 'set-aside', subjectId: setAsideId } };
};
