import { uuidv7 } from 'uuidv7';
import { FeedbackDraft } from '../../shared/model/feedback.ts';
import { FeedbackId, type RoundId } from '../../shared/model/ids.ts';
import { releasable, type Figures } from '../../shared/rules/figures.ts';
import type { AnsweredTheme } from './desk-queries.ts';

/** What a coordinator writes; how it ended is not chosen beforehand. */
export type AnswerInput = Omit<FeedbackDraft, 'outcome'> & { outcome: FeedbackDraft['outcome'] | undefined };

export const emptyAnswer = (roundId: RoundId, theme: string): AnswerInput => ({
  id: FeedbackId.parse(uuidv7()),
  roundId,
  theme,
  heard: '',
  done: '',
  outcome: undefined,
});

/** The figures that would go out with an answer now: those of before, as long as new ones could be subtracted. */
export function figuresToRelease({ indicator, published }: AnsweredTheme): Figures | null {
  const before = published.flatMap(({ figures }) => figures ?? []);
  if (!indicator) return before[0] ?? null;
  return releasable({ n: indicator.n, coded: indicator.coded }, before);
}
