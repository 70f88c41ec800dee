import * as z from 'zod/mini';
import { RoundId, SignalId, StoryId } from '../model/ids.ts';
import { Signal, SignalMeaning, Span } from '../model/signal.ts';
import { Story, StoryState, StorySummary, Channel } from '../model/story.ts';
import { IndicatorSheet } from '../model/indicator.ts';
import { STORY_MAX_LENGTH } from '../model/telling.ts';
import { meanings } from '../rules/story-meaning.ts';
import { endpoint } from './endpoint.ts';
import { MAX_BATCH_BYTES, Submission, SubmissionAnswer } from './intake.ts';

const StoryParams = z.object({ storyId: StoryId });
const SignalParams = z.object({ signalId: SignalId });

/** Stories per page of the list. */
export const STORY_PAGE = 50;

/**
 * What to list. `theme` alone gives every story that touches it, whoever says so. With `by` or `meaning` it gives
 * exactly the stories that its indicator counts: `by=analyst` its `n`, `by=teller` its `tellers`, `meaning` one
 * part of its split. `before` is the number of the last story of the page before (the list runs from the newest
 * down).
 */
export const StoryQuery = z.object({
  round: RoundId,
  neighbourhood: z.optional(z.string()),
  state: z.optional(StoryState),
  channel: z.optional(Channel),
  theme: z.optional(z.string()),
  by: z.optional(z.enum(['analyst', 'teller'])),
  meaning: z.optional(z.enum(meanings)),
  before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
});
export type StoryQuery = z.infer<typeof StoryQuery>;

/** A passage can be a whole story, of characters that take four bytes, or two once they are escaped. */
const SIGNAL_MAX_BYTES = 4 * STORY_MAX_LENGTH + 16 * 1024;

/** A marked passage as the analyst's screen sends it; `quote` must be what stands at the span. */
export const SignalDraft = z.object({
  id: SignalId,
  textVersion: z.int(),
  ...Span.shape,
  quote: z.string().check(z.minLength(1)),
  ...SignalMeaning.shape,
});
export type SignalDraft = z.infer<typeof SignalDraft>;

export const storyEndpoints = {
  submitStories: endpoint({
    method: 'POST',
    path: '/inzendingen',
    summary: 'Hand in sealed stories; every envelope gets its own outcome',
    tag: 'Inzendingen',
    act: 'story.submit',
    body: Submission,
    answer: SubmissionAnswer,
    maxBody: MAX_BATCH_BYTES,
    itemwise: true,
  }),
  listStories: endpoint({
    method: 'GET',
    path: '/verhalen',
    summary: 'Stories of a round, the newest first, a page at a time',
    tag: 'Verhalen',
    act: 'story.read',
    query: StoryQuery,
    answer: z.object({ stories: z.array(StorySummary), total: z.int() }),
  }),
  getStory: endpoint({
    method: 'GET',
    path: '/verhalen/{storyId}',
    summary: 'One story with its signals',
    tag: 'Verhalen',
    act: 'story.read',
    params: StoryParams,
    answer: Story,
  }),
  finishCoding: endpoint({
    method: 'PUT',
    path: '/verhalen/{storyId}/duiding',
    summary: 'Say that a story is read to the end and its signals are complete',
    tag: 'Verhalen',
    act: 'story.finish-coding',
    params: StoryParams,
    status: 204,
  }),
  reopenCoding: endpoint({
    method: 'DELETE',
    path: '/verhalen/{storyId}/duiding',
    summary: 'Take that back',
    tag: 'Verhalen',
    act: 'story.finish-coding',
    params: StoryParams,
    status: 204,
  }),
  markSignal: endpoint({
    method: 'POST',
    path: '/verhalen/{storyId}/signalen',
    summary: 'Mark a passage and code it; repeating the same request changes nothing',
    tag: 'Signalen',
    act: 'signal.mark',
    params: StoryParams,
    body: SignalDraft,
    answer: Signal,
    status: 201,
    maxBody: SIGNAL_MAX_BYTES,
  }),
  recodeSignal: endpoint({
    method: 'PUT',
    path: '/signalen/{signalId}',
    summary: 'Give a marked passage another meaning',
    tag: 'Signalen',
    act: 'signal.mark',
    params: SignalParams,
    body: SignalMeaning,
    answer: Signal,
  }),
  removeSignal: endpoint({
    method: 'DELETE',
    path: '/signalen/{signalId}',
    summary: 'Remove a signal; marking it again with the same id brings it back',
    tag: 'Signalen',
    act: 'signal.mark',
    params: SignalParams,
    status: 204,
  }),
  getIndicators: endpoint({
    method: 'GET',
    path: '/indicatoren',
    summary: 'The indicators of a round, or of one neighbourhood of it',
    tag: 'Indicatoren',
    act: 'indicator.see',
    query: z.object({ round: RoundId, neighbourhood: z.optional(z.string()) }),
    answer: IndicatorSheet,
  }),
} as const;
