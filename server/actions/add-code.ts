import { Problem } from '../../shared/api/problem.ts';
import type { CodeDraft } from '../../shared/api/round.ts';
import type { Code } from '../../shared/model/code.ts';
import type { RoundId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { insertCodes, type OwnCode, selectOptionalCode } from '../store/code.ts';
import { selectRound } from '../store/round.ts';
import { asStaff } from './as-staff.ts';
import { refuseIfInvalid } from './invalid-input.ts';
import { frameworkOf } from './round-parts.ts';

export type AddCodeInput = CodeDraft & { roundId: RoundId };

/**
 * Adds a code to a round. Refuses a name that the round has already. A repeated request finds the code as it is.
 */
export const addCode: Act<AddCodeInput, Code> = async ({ db, now, actor }, draft) => {
  const { organisationId } = asStaff(actor);
  const round = await selectRound(db, organisationId, draft.roundId);
  const themes = frameworkOf(round).themes.map((theme) => theme.key);
  refuseIfInvalid([!themes.includes(draft.theme) && { name: 'theme', reason: 'unknown' }]);
  const code: OwnCode = { ...draft, organisationId };
  if ((await insertCodes(db, [code], now)) === 0) {
    const existing = await selectOptionalCode(db, organisationId, draft.id);
    if (!existing || !isSame(existing, code)) throw new Problem('already-exists');
    return { answer: existing, audit: null };
  }
  const details = { roundId: round.id, theme: code.theme };
  return { answer: code, audit: { organisationId, subjectKind: 'code', subjectId: code.id, details } };
};

const isSame = (a: Code, b: Code): boolean =>
  a.roundId === b.roundId && a.name === b.name && a.definition === b.definition && a.theme === b.theme;
