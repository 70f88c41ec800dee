import * as z from 'zod/mini';
import { StoryQuery } from '../../shared/api/story.ts';
import type { StoryId } from '../../shared/model/ids.ts';

/**
 * Which stories the list shows, as its address says: the names are those of the API, so that a number elsewhere
 * can open exactly its stories. The round may be missing; then the newest is taken.
 */
export type QueueChoice = Partial<StoryQuery>;

const parts = z.partial(StoryQuery).shape;

/** Reads an address; a part that cannot be, such as a state that does not exist, is passed over. */
export function choiceOf(search: string): QueueChoice {
  const given = new URLSearchParams(search);
  const read = Object.entries(parts).flatMap(([name, schema]) => {
    const part = given.get(name);
    const parsed = part === null || part === '' ? null : z.safeParse(schema, part);
    return parsed?.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

export const queueAddress = (choice: QueueChoice): string => withSearch('/duiden', choice);

/** A story, with the list that one came from: there one goes back, and on to the next. */
export const storyAddress = (id: StoryId, from: QueueChoice): string => withSearch(`/duiden/${id}`, from);

/** The indicators that a list of stories belongs to. */
export const insightAddress = ({ round, neighbourhood }: QueueChoice): string =>
  withSearch('/inzicht', { round, neighbourhood });

/** Is this the list behind a number, and not one that somebody filtered? */
export const isBehindNumber = ({ theme, by, meaning }: QueueChoice): boolean =>
  theme !== undefined && (by !== undefined || meaning !== undefined);

function withSearch(path: string, choice: QueueChoice): string {
  const given = Object.entries(choice).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}
