import type { Feedback } from '../../shared/model/feedback.ts';

/** What a reader wants to see; an empty text means all. Themes go by name: rounds may have other frameworks. */
export interface AnswerFilter {
  theme: string;
  round: string;
}

export const ALL_ANSWERS: AnswerFilter = { theme: '', round: '' };

/** The answers that fit, in the order they came in. */
export const filterAnswers = (answers: readonly Feedback[], { theme, round }: AnswerFilter): Feedback[] =>
  answers.filter(
    (answer) => (theme === '' || answer.themeName === theme) && (round === '' || answer.roundName === round),
  );

/** What there is to choose from: each theme and round once, as they first come. */
export const filterChoices = (answers: readonly Feedback[]): { themes: string[]; rounds: string[] } => ({
  themes: [...new Set(answers.map(({ themeName }) => themeName))],
  rounds: [...new Set(answers.map(({ roundName }) => roundName))],
});
