import type { Feedback } from '../../shared/model/feedback.ts';
import type { LocalText } from '../../shared/model/local-text.ts';

/** What a reader wants to see; an empty text means all. Themes go by their name in Dutch: rounds may have other frameworks. */
export interface AnswerFilter {
  theme: string;
  round: string;
}

export const ALL_ANSWERS: AnswerFilter = { theme: '', round: '' };

/** The answers that fit, in the order they came in. */
export const filterAnswers = (answers: readonly Feedback[], { theme, round }: AnswerFilter): Feedback[] =>
  answers.filter(
    (answer) =>
      (theme === '' || answer.themeShort.nl === theme) && (round === '' || answer.roundName === round),
  );

/** What there is to choose from: each theme and round once, as they first come. */
export const filterChoices = (answers: readonly Feedback[]): { themes: LocalText[]; rounds: string[] } => ({
  themes: [...new Map(answers.map(({ themeShort }) => [themeShort.nl, themeShort])).values()],
  rounds: [...new Set(answers.map(({ roundName }) => roundName))],
});
