import type { Feedback } from '../../shared/model/feedback.ts';
import type { OrganisationId, RoundId } from '../../shared/model/ids.ts';
import type { Db } from '../store/act.ts';
import { selectPublishedFeedback } from '../store/feedback.ts';
import { selectRoundsById } from '../store/round.ts';
import { feedbackAsShown } from './feedback-as-shown.ts';

/** What the public page shows, the newest first; of one round and some of its themes if those are given. */
export const listFeedback = async (
  db: Db,
  organisationId: OrganisationId,
  on?: { roundId: RoundId; themes: readonly string[] },
): Promise<Feedback[]> => {
  const published = await selectPublishedFeedback(db, organisationId, on);
  const roundIds = [...new Set(published.map((feedback) => feedback.roundId))];
  const rounds = await selectRoundsById(db, organisationId, roundIds);
  return published.flatMap((feedback) => {
    const round = rounds.find(({ id }) => id === feedback.roundId);
    return round ? [feedbackAsShown(feedback, round)] : [];
  });
};
