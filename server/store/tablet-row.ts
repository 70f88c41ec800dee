import * as z from 'zod/mini';
import { Digest } from '../../shared/model/base64url.ts';
import type { TabletId } from '../../shared/model/ids.ts';
import { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

/** What came of a tablet by its own word, under a number of its row. */
export type CameOfTablet = z.infer<typeof Came>;

const Came = z.object({
  sequence: z.int(),
  hash: Digest,
  previousHash: z.nullable(Digest),
  receivedAt: Instant,
  waits: z.boolean(),
});

/** All that came of a tablet with a number that it vouches for, taken in or set aside, in no order. */
export const selectRowOf = async (db: Db, tabletId: TabletId): Promise<CameOfTablet[]> => {
  const [taken, aside] = await Promise.all([
    db
      .selectFrom('intake')
      .select(['sequence', 'envelopeHash as hash', 'previousHash', 'receivedAt'])
      .where('tabletId', '=', tabletId)
      .where('sequence', 'is not', null)
      .execute(),
    db
      .selectFrom('setAside')
      .select(['sequence', 'sealHash as hash', 'previousHash', 'receivedAt', 'decision'])
      .where('tabletId', '=', tabletId)
      .where('vouched', '=', 1)
      .where('sequence', 'is not', null)
      .execute(),
  ]);
  return [
    ...taken.map((row) => Came.parse({ ...row, waits: false })),
    ...aside.map(({ decision, ...row }) => Came.parse({ ...row, waits: decision === null })),
  ];
};

const CountRow = z.object({ items: z.int() });

/** How many things of a tablet were set aside since then; null: that nobody decided on yet, whenever. */
export const countAsideOf = async (db: Db, tabletId: TabletId, since: Instant | null): Promise<number> => {
  const row = await db
    .selectFrom('setAside')
    .select(({ fn }) => fn.countAll().as('items'))
    .where('tabletId', '=', tabletId)
    .$if(since === null, (query) => query.where('decision', 'is', null))
    .$if(since !== null, (query) => query.where('receivedAt', '>=', since ?? ''))
    .executeTakeFirstOrThrow();
  return CountRow.parse(row).items;
};
