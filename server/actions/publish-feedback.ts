import { Problem } from '../../shared/api/problem.ts';
import type { Feedback, FeedbackDraft } from '../../shared/model/feedback.ts';
import type { RoundId } from '../../shared/model/ids.ts';
import { type Figures, indicatorOf, noCounts, releasable } from '../../shared/rules/figures.ts';
import type { Act, Db } from '../store/act.ts';
import {
  type KeptFeedback,
  selectOptionalFeedback,
  selectReleasedFigures,
  upsertFeedback,
} from '../store/feedback.ts';
import { selectFigures } from '../store/figures.ts';
import { selectRound } from '../store/round.ts';
import { asStaff } from './as-staff.ts';
import { feedbackAsShown } from './feedback-as-shown.ts';
import { refuseIfInvalid } from './invalid-input.ts';
import { frameworkOf } from './round-parts.ts';

/**
 * Publishes what was heard on a theme and what was done, with the figures of this moment as far as they may go
 * out. A repeated request finds it as it is; publishing again what was retracted brings it back, in the words of
 * now, and with the figures that it had: what once went out is not forgotten.
 */
export const publishFeedback: Act<FeedbackDraft, Feedback> = async ({ db, now, actor }, draft) => {
  const { organisationId, id: staffId } = asStaff(actor);
  const round = await selectRound(db, organisationId, draft.roundId);
  const { themes } = frameworkOf(round);
  refuseIfInvalid([
    !themes.some((theme) => theme.key === draft.theme) && { name: 'theme', reason: 'unknown' },
  ]);
  const existing = await selectOptionalFeedback(db, draft.id);
  if (existing && !isAbout(existing, draft)) throw new Problem('already-exists');
  if (existing?.retractedAt === null) {
    if (!isSame(existing, draft)) throw new Problem('already-exists');
    return { answer: feedbackAsShown(existing, round), audit: null };
  }
  const figures = existing?.figures ?? (await figuresToRelease(db, round.id, draft.theme));
  const feedback = { ...draft, organisationId, figures, publishedAt: now, retractedAt: null };
  await upsertFeedback(db, feedback, staffId);
  const details = { roundId: round.id, theme: draft.theme, restored: existing !== undefined };
  return {
    answer: feedbackAsShown(feedback, round),
    audit: { organisationId, subjectKind: 'feedback', subjectId: draft.id, details },
  };
};

const figuresToRelease = async (db: Db, roundId: RoundId, theme: string): Promise<Figures | null> => {
  const { coded, themes } = await selectFigures(db, roundId, null);
  const now = indicatorOf(theme, themes.get(theme) ?? noCounts, coded);
  return releasable(now, await selectReleasedFigures(db, roundId, theme));
};

const isAbout = (existing: KeptFeedback, draft: FeedbackDraft): boolean =>
  existing.roundId === draft.roundId && existing.theme === draft.theme;

const isSame = (existing: KeptFeedback, draft: FeedbackDraft): boolean =>
  existing.heard === draft.heard && existing.done === draft.done && existing.outcome === draft.outcome;
