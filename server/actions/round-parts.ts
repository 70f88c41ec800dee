import { findConsentText } from '../../shared/model/consent-texts/presets.ts';
import type { ConsentText } from '../../shared/model/consent.ts';
import type { Framework } from '../../shared/model/framework.ts';
import { findFramework } from '../../shared/model/frameworks/presets.ts';
import type { LocalText } from '../../shared/model/local-text.ts';
import { findQuestionnaire } from '../../shared/model/questionnaires/presets.ts';
import type { Questionnaire } from '../../shared/model/questionnaire.ts';
import type { Round } from '../../shared/model/round.ts';

/** The framework under which a round was opened, in the version it was opened with. */
export const frameworkOf = (round: Round): Framework =>
  kept(findFramework(round.frameworkKey, round.frameworkVersion), 'framework', round);

export const questionnaireOf = (round: Round): Questionnaire =>
  kept(findQuestionnaire(round.questionnaireKey, round.questionnaireVersion), 'questionnaire', round);

export const consentTextOf = (round: Round): ConsentText =>
  kept(findConsentText(round.consentVersion), 'consent text', round);

/** The framework's own name for a theme, in Dutch, and what tellers know it by. */
export const namesOfTheme = (round: Round, key: string): { name: string; short: LocalText } => {
  const theme = frameworkOf(round).themes.find((one) => one.key === key);
  return { name: theme?.name.nl ?? key, short: theme?.short ?? { nl: key } };
};

// Versions are never taken out of the product: one that is missing is a bug, not a wrong request.
const kept = <Part>(part: Part | undefined, name: string, round: Round): Part => {
  if (part === undefined) throw new Error(`the ${name} of round ${round.id} is gone`);
  return part;
};
