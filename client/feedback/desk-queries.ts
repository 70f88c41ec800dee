import { useSuspenseQuery } from '@tanstack/react-query';
import type { Feedback } from '../../shared/model/feedback.ts';
import type { Theme } from '../../shared/model/framework.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import { queryOf } from '../api/query.ts';

/** A theme of the round with its figures of now, and what was published on it, the newest first. */
export interface AnsweredTheme {
  theme: Theme;
  indicator: Indicator | undefined;
  published: Feedback[];
}

/** How often the figures are asked again while somebody writes by them, in milliseconds. */
const FIGURES_EVERY = 15_000;

/** All that a coordinator needs to answer a round. */
export function useAnsweredThemes(roundId: string) {
  const { round, framework } = useSuspenseQuery(queryOf('getRound', { params: { roundId } })).data;
  const { feedback } = useSuspenseQuery(queryOf('listFeedback', {})).data;
  const figures = useSuspenseQuery({
    ...queryOf('getIndicators', { query: { round: round.id } }),
    refetchInterval: FIGURES_EVERY,
  }).data;
  const themes = framework.themes.map((theme): AnsweredTheme => ({
    theme,
    indicator: figures.indicators.find((one) => one.theme === theme.key),
    published: feedback.filter((one) => one.roundId === round.id && one.theme === theme.key),
  }));
  return { round, framework, themes, threshold: figures.threshold };
}
