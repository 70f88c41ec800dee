import { Problem } from '../../shared/api/problem.ts';
import type { RoundDraft } from '../../shared/api/round.ts';
import { standardConsentText } from '../../shared/model/consent-texts/standard.ts';
import type { Framework } from '../../shared/model/framework.ts';
import { frameworkPresets } from '../../shared/model/frameworks/presets.ts';
import { starterCodesOf } from '../../shared/model/frameworks/starter-codes.ts';
import { CodeId } from '../../shared/model/ids.ts';
import { standardQuestionnaire } from '../../shared/model/questionnaires/standard.ts';
import type { Round } from '../../shared/model/round.ts';
import type { Act, ActContext } from '../store/act.ts';
import { insertCodes } from '../store/code.ts';
import { selectOrganisation } from '../store/organisation.ts';
import { insertRound, type OwnRound, selectOptionalRound } from '../store/round.ts';
import { asStaff } from './as-staff.ts';
import { refuseIfInvalid } from './invalid-input.ts';

/**
 * `codebook: 'empty'` is for a round that brings codes of its own; `fictional: false` for one that takes in real
 * stories in an organisation that is a demo.
 */
export type OpenRoundInput = RoundDraft & { codebook?: 'starter' | 'empty'; fictional?: boolean };

/**
 * Opens a round under the newest version of a framework, with today's questionnaire and consent text: these
 * versions stay the round's. It begins with the framework's starter codes. A repeated request finds the round as
 * it is.
 */
export const openRound: Act<OpenRoundInput, Round> = async (context, input) => {
  const { db, now, actor } = context;
  const { organisationId } = asStaff(actor);
  const framework = newestFramework(input.frameworkKey);
  refuseIfInvalid([
    !framework && { name: 'frameworkKey', reason: 'unknown' },
    input.closesOn !== null &&
      input.closesOn < input.opensOn && { name: 'closesOn', reason: 'before-opening' },
    new Set(input.neighbourhoods).size < input.neighbourhoods.length && {
      name: 'neighbourhoods',
      reason: 'doubled',
    },
  ]);
  if (!framework) throw new Problem('invalid-input');
  const { fictional = (await selectOrganisation(db, organisationId)).fictional } = input;
  const round: OwnRound = { ...versionsOf(framework), ...fieldsOf(input), organisationId, fictional };
  if (!(await insertRound(db, round, now))) {
    const existing = await selectOptionalRound(db, organisationId, input.id);
    if (!existing || !isSame(existing, input)) throw new Problem('already-exists');
    return { answer: existing, audit: null };
  }
  if (input.codebook !== 'empty') await addStarterCodes(context, round, framework);
  return { answer: round, audit: { organisationId, subjectKind: 'round', subjectId: round.id } };
};

const newestFramework = (key: string): Framework | undefined =>
  frameworkPresets
    .filter((preset) => preset.key === key)
    .reduce<Framework | undefined>(
      (newest, preset) => (newest && newest.version > preset.version ? newest : preset),
      undefined,
    );

const versionsOf = (framework: Framework) => ({
  frameworkKey: framework.key,
  frameworkVersion: framework.version,
  questionnaireKey: standardQuestionnaire.key,
  questionnaireVersion: standardQuestionnaire.version,
  consentVersion: standardConsentText.version,
});

const fieldsOf = ({ id, name, opensOn, closesOn, neighbourhoods }: RoundDraft) => ({
  id,
  name,
  opensOn,
  closesOn,
  neighbourhoods,
});

const isSame = (round: Round, draft: RoundDraft): boolean =>
  round.name === draft.name &&
  round.frameworkKey === draft.frameworkKey &&
  round.opensOn === draft.opensOn &&
  round.closesOn === draft.closesOn &&
  round.neighbourhoods.join('\n') === draft.neighbourhoods.join('\n');

const addStarterCodes = async (
  { db, now, newId }: ActContext,
  { id: roundId, organisationId }: OwnRound,
  framework: Framework,
): Promise<void> => {
  const codes = starterCodesOf(framework).map((code) => ({
    ...code,
    id: CodeId.parse(newId()),
    roundId,
    organisationId,
  }));
  await insertCodes(db, codes, now);
};
