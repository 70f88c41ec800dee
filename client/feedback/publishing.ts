import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Feedback, FeedbackDraft } from '../../shared/model/feedback.ts';
import { ask } from '../api/ask.ts';

/** Publishes an answer; with the id of a retracted one it brings that back. */
export function usePublish(onPublished?: (published: Feedback) => void) {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ id, roundId, theme, heard, done, outcome }: FeedbackDraft) =>
      ask('publishFeedback', { body: { id, roundId, theme, heard, done, outcome } }),
    onSuccess: async (published) => {
      await changed();
      onPublished?.(published);
    },
  });
}

/** Takes an answer off the public page. */
export function useRetract(onRetracted: (retracted: Feedback) => void) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (published: Feedback) => ask('retractFeedback', { params: { feedbackId: published.id } }),
    onSuccess: async (_, retracted) => {
      await changed();
      onRetracted(retracted);
    },
  });
}

function useChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['listFeedback'] });
}
