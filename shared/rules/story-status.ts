import type { Feedback } from '../model/feedback.ts';
import type { Instant } from '../model/moment.ts';
import type { StoryStatus } from '../model/story-status.ts';
import type { StoryTheme } from './figures.ts';

/**
 * How far a story is, for whoever told it: `counted` as soon as it stands in some indicator, `read` when an
 * analyst finished it without that. What an analyst marked so far is not told before the story is finished.
 */
export const stateOf = (counted: boolean, themes: readonly StoryTheme[]): StoryStatus['state'] => {
  if (!counted) return 'received';
  return themes.some((one) => one.byTeller || one.meaning !== null) ? 'counted' : 'read';
};

/** How many of these came after the story did: what was published before nobody wrote with it in hand. */
export const answersTo = (receivedAt: Instant, feedback: readonly Pick<Feedback, 'publishedAt'>[]): number =>
  feedback.filter(({ publishedAt }) => publishedAt > receivedAt).length;
