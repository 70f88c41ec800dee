import * as z from 'zod/mini';
import { Problem } from '../../shared/api/problem.ts';
import { OrganisationId, type SignalId, type StoryId } from '../../shared/model/ids.ts';
import { Instant } from '../../shared/model/moment.ts';
import { Signal } from '../../shared/model/signal.ts';
import type { Db } from './act.ts';

/** A signal with whose it is, and when it was removed if it was. */
export type KeptSignal = Signal & { organisationId: OrganisationId; removedAt: Instant | null };

const SignalRow = z.pipe(
  z.object({
    ...z.omit(Signal, { start: true, end: true }).shape,
    spanStart: Signal.shape.start,
    spanEnd: Signal.shape.end,
    organisationId: OrganisationId,
    removedAt: z.nullable(Instant),
  }),
  z.transform(({ spanStart, spanEnd, ...row }): KeptSignal => ({ ...row, start: spanStart, end: spanEnd })),
);

const signals = (db: Db) =>
  db
    .selectFrom('signal')
    .innerJoin('staff', 'staff.id', 'signal.coderId')
    .select([
      'signal.id',
      'signal.organisationId',
      'signal.storyId',
      'signal.textVersion',
      'signal.spanStart',
      'signal.spanEnd',
      'signal.quote',
      'signal.codeId',
      'signal.theme',
      'signal.value',
      'signal.valence',
      'signal.memo',
      'signal.coderId',
      'staff.name as coderName',
      'signal.markedAt',
      'signal.removedAt',
    ]);

/** The signals of a story that were not removed, in the order of its text. */
export const selectSignals = async (db: Db, storyId: StoryId): Promise<Signal[]> => {
  const rows = await signals(db)
    .where('signal.storyId', '=', storyId)
    .where('signal.removedAt', 'is', null)
    .orderBy('signal.spanStart')
    .orderBy('signal.spanEnd')
    .orderBy('signal.id')
    .execute();
  return rows.map((row) => SignalRow.parse(row));
};

/** Also one that was removed. */
export const selectOptionalSignal = async (db: Db, id: SignalId): Promise<KeptSignal | undefined> => {
  const row = await signals(db).where('signal.id', '=', id).executeTakeFirst();
  return row && SignalRow.parse(row);
};

/** Also one that was removed. */
export const selectSignal = async (
  db: Db,
  organisationId: OrganisationId,
  id: SignalId,
): Promise<KeptSignal> => {
  const signal = await selectOptionalSignal(db, id);
  if (signal?.organisationId !== organisationId) throw new Problem('not-found');
  return signal;
};

/** Puts a signal in, or puts it in the place of an earlier one with its id. */
export const upsertSignal = async (db: Db, signal: Omit<KeptSignal, 'coderName'>): Promise<void> => {
  const { start: spanStart, end: spanEnd, ...row } = signal;
  const { id, organisationId, storyId, ...content } = { ...row, spanStart, spanEnd };
  await db
    .insertInto('signal')
    .values({ id, organisationId, storyId, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute();
};

export const updateRemoved = async (db: Db, id: SignalId, removedAt: Instant): Promise<void> => {
  await db.updateTable('signal').set({ removedAt }).where('id', '=', id).execute();
};
