import type { Feedback } from '../../shared/model/feedback.ts';
import type { Round } from '../../shared/model/round.ts';
import type { KeptFeedback } from '../store/feedback.ts';
import { namesOfTheme } from './round-parts.ts';

/** An answer to residents with the names of its round and theme, and nobody else's. */
export const feedbackAsShown = (feedback: KeptFeedback, round: Round): Feedback => {
  const theme = namesOfTheme(round, feedback.theme);
  return {
    id: feedback.id,
    roundId: feedback.roundId,
    theme: feedback.theme,
    heard: feedback.heard,
    done: feedback.done,
    outcome: feedback.outcome,
    roundName: round.name,
    themeName: theme.name,
    themeShort: theme.short,
    publishedAt: feedback.publishedAt,
    figures: feedback.figures,
    fictional: round.fictional,
  };
};
