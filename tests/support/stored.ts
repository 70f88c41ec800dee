import * as z from 'zod/mini';
import { askEngine, type Where } from './raw-database.ts';

const Story = z.object({
  id: z.string(),
  round: z.string(),
  number: z.number(),
  neighbourhood: z.string(),
  text: z.string(),
});
const Round = z.object({ id: z.string(), last_number: z.number() });
const Tally = z.object({ round: z.string(), neighbourhood: z.string(), received: z.number() });
const Named = z.object({ id: z.string() });
const Audited = z.object({ details: z.string() });
const Received = z.object({ stories: z.string() });
const Decided = z.object({ decision: z.string(), storyId: z.nullable(z.string()) });

/** Everything in a store that speaks of stories, as its rows have it. */
export interface Stored {
  stories: z.infer<typeof Story>[];
  rounds: z.infer<typeof Round>[];
  tallies: z.infer<typeof Tally>[];
  /** The stories that these name, a time each: what was taken in, who gets a receipt, what the audit says. */
  intake: string[];
  receipts: string[];
  audit: string[];
}

export const readStored = async (where: Where): Promise<Stored> => {
  const [stories, rounds, tallies, intake, receipts, received, decided] = await askEngine(where, [
    'select id, round_id as round, number, neighbourhood, text from story',
    'select id, last_number from round',
    'select round_id as round, neighbourhood, received from tally',
    'select story_id as id from intake',
    'select story_id as id from receipt',
    "select details from audit where act = 'receiveStories'",
    "select details from audit where act = 'decideSetAside'",
  ]);
  const ids = (rows: unknown) =>
    z
      .array(Named)
      .parse(rows)
      .map(({ id }) => id);
  return {
    stories: z.array(Story).parse(stories),
    rounds: z.array(Round).parse(rounds),
    tallies: z.array(Tally).parse(tallies),
    intake: ids(intake),
    receipts: ids(receipts),
    audit: [
      ...detailsIn(received).flatMap((details) => Received.parse(details).stories.split(' ').filter(Boolean)),
      ...detailsIn(decided)
        .map((details) => Decided.parse(details))
        .flatMap(({ decision, storyId }) => (decision === 'release' ? (storyId ?? []) : [])),
    ],
  };
};

const detailsIn = (rows: unknown): unknown[] =>
  z
    .array(Audited)
    .parse(rows)
    .map(({ details }) => JSON.parse(details));

/** The engine's own version. */
export const engineVersion = async (where: Where): Promise<string> => {
  const question = where.url === null ? 'select sqlite_version() as version' : 'select version() as version';
  const [rows] = await askEngine(where, [question]);
  return z
    .tuple([z.object({ version: z.string() })])
    .parse(rows)[0]
    .version.replace(/ on .*/, '');
};
