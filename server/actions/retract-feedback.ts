import { Problem } from '../../shared/api/problem.ts';
import type { FeedbackId } from '../../shared/model/ids.ts';
import type { Act } from '../store/act.ts';
import { selectOptionalFeedback, updateRetracted } from '../store/feedback.ts';
import { asStaff } from './as-staff.ts';

export type RetractFeedbackInput = { feedbackId: FeedbackId };

/** Takes an answer off the public page; it is kept, with the figures that went out with it. */
export const retractFeedback: Act<RetractFeedbackInput, null> = async (
  { db, now, actor },
  { feedbackId },
) => {
  const { organisationId } = asStaff(actor);
  const feedback = await selectOptionalFeedback(db, feedbackId);
  if (feedback?.organisationId !== organisationId) throw new Problem('not-found');
  if (feedback.retractedAt !== null) return { answer: null, audit: null };
  await updateRetracted(db, feedbackId, now);
  return { answer: null, audit: { organisationId, subjectKind: 'feedback', subjectId: feedbackId } };
};
