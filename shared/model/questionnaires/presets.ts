import type { Questionnaire } from '../questionnaire.ts';
import { standardQuestionnaire } from './standard.ts';

const questionnaires: readonly Questionnaire[] = [standardQuestionnaire];

/** The questionnaire of this key and version; `undefined` if there is none. */
export function findQuestionnaire(key: string, version: number): Questionnaire | undefined {
  return questionnaires.find((one) => one.key === key && one.version === version);
}
