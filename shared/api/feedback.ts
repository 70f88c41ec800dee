import * as z from 'zod/mini';
import { Feedback, FeedbackDraft } from '../model/feedback.ts';
import { FeedbackId } from '../model/ids.ts';
import { StoryStatus } from '../model/story-status.ts';
import { endpoint } from './endpoint.ts';

export const feedbackEndpoints = {
  listFeedback: endpoint({
    method: 'GET',
    path: '/terugkoppelingen',
    summary: 'All published answers to residents, the newest first',
    tag: 'Terugkoppelingen',
    act: 'feedback.see',
    answer: z.object({ organisation: z.string(), feedback: z.array(Feedback) }),
  }),
  publishFeedback: endpoint({
    method: 'POST',
    path: '/terugkoppelingen',
    summary: 'Publish what was heard on a theme and what was done; the figures are frozen with it',
    tag: 'Terugkoppelingen',
    act: 'feedback.publish',
    body: FeedbackDraft,
    answer: Feedback,
    status: 201,
  }),
  retractFeedback: endpoint({
    method: 'DELETE',
    path: '/terugkoppelingen/{feedbackId}',
    summary:
      'Take a published answer off the public page; publishing it again with the same id brings it back',
    tag: 'Terugkoppelingen',
    act: 'feedback.publish',
    params: z.object({ feedbackId: FeedbackId }),
    status: 204,
  }),
  consultReceipt: endpoint({
    method: 'POST',
    path: '/ontvangstcodes/raadplegingen',
    summary: 'What became of the story under this receipt code; the code stands in the body, never in a URL',
    tag: 'Ontvangstcodes',
    act: 'receipt.consult',
    body: z.object({ code: z.string().check(z.minLength(8), z.maxLength(80)) }),
    answer: StoryStatus,
  }),
} as const;
