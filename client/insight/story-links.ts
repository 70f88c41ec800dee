import type { StoryQuery } from '../../shared/api/story.ts';

/** The list of exactly the stories behind a number; the names are those of the API's own question. */
export function storiesAddress(query: StoryQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return `/duiden?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

export interface InsightChoice {
  round?: string;
  neighbourhood?: string;
}

/** Which indicators an address asks for. */
export function insightChoiceOf(search: string): InsightChoice {
  const given = new URLSearchParams(search);
  return {
    round: given.get('round') || undefined,
    neighbourhood: given.get('neighbourhood') || undefined,
  };
}

export function insightAddress({ round, neighbourhood }: InsightChoice): string {
  const search = new URLSearchParams();
  if (round) search.set('round', round);
  if (neighbourhood) search.set('neighbourhood', neighbourhood);
  return search.size === 0 ? '/inzicht' : `/inzicht?${search.toString()}`;
}
