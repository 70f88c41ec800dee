import type { SubmissionOutcome } from '../../shared/api/intake.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';
import { readItem } from './arrived-item.ts';
import type { TakeEnvelopes } from './hand-in.ts';
import { readSeenBefore } from './intake-facts.ts';
import type { Service } from './service.ts';

/** An outcome, and whether its envelope stood aside before: nothing new waits for a person then. */
export type NotedOutcome = SubmissionOutcome & { stoodAside: boolean };

/** Takes envelopes, or foresees it, and tells what is set aside now from what stood aside already. */
export const notingAside =
  ({ store: { read } }: Service, take: TakeEnvelopes) =>
  async (envelopes: readonly unknown[]): Promise<NotedOutcome[]> => {
    const items = await Promise.all(envelopes.map(readItem));
    const { id } = await selectHomeOrganisation(read);
    const { notes } = await readSeenBefore(read, id, items);
    const stood = items.map(({ itemHash }) => notes.has(itemHash));
    return (await take(envelopes)).map((outcome, at) => ({ ...outcome, stoodAside: stood[at] ?? false }));
  };
