import * as z from 'zod/mini';
import { FeedbackDraft } from '../../shared/model/feedback.ts';
import { type FeedbackId, OrganisationId, type RoundId, type StaffId } from '../../shared/model/ids.ts';
import { Instant } from '../../shared/model/moment.ts';
import type { Figures } from '../../shared/rules/figures.ts';
import type { Db } from './act.ts';

/** An answer to residents as it is kept: with whose it is, and when it was taken off the page if it was. */
export type KeptFeedback = FeedbackDraft & {
  organisationId: OrganisationId;
  figures: Figures | null;
  publishedAt: Instant;
  retractedAt: Instant | null;
};

const FeedbackRow = z.pipe(
  z.object({
    ...FeedbackDraft.shape,
    organisationId: OrganisationId,
    figureN: z.nullable(z.int()),
    figureCoded: z.nullable(z.int()),
    publishedAt: Instant,
    retractedAt: z.nullable(Instant),
  }),
  z.transform(({ figureN: n, figureCoded: coded, ...row }): KeptFeedback => ({
    ...row,
    figures: n === null || coded === null ? null : { n, coded },
  })),
);

/** Everything but who published it: no reader asks for that. */
const columns = [
  'id',
  'organisationId',
  'roundId',
  'theme',
  'heard',
  'done',
  'outcome',
  'figureN',
  'figureCoded',
  'publishedAt',
  'retractedAt',
] as const;

/** Puts an answer in, or puts it in the place of an earlier one with its id. */
export const upsertFeedback = async (db: Db, feedback: KeptFeedback, publishedBy: StaffId): Promise<void> => {
  const { id, organisationId, roundId, theme, figures, ...words } = feedback;
  const content = {
    ...words,
    figureN: figures?.n ?? null,
    figureCoded: figures?.coded ?? null,
    publishedBy,
  };
  await db
    .insertInto('feedback')
    .values({ id, organisationId, roundId, theme, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute();
};

/** Also one that was retracted. */
export const selectOptionalFeedback = async (db: Db, id: FeedbackId): Promise<KeptFeedback | undefined> => {
  const row = await db.selectFrom('feedback').select(columns).where('id', '=', id).executeTakeFirst();
  return row && FeedbackRow.parse(row);
};

/** What the public page shows, the newest first; of one round and some of its themes if those are given. */
export const selectPublishedFeedback = async (
  db: Db,
  organisationId: OrganisationId,
  on?: { roundId: RoundId; themes: readonly string[] },
): Promise<KeptFeedback[]> => {
  if (on?.themes.length === 0) return [];
  let published = db
    .selectFrom('feedback')
    .select(columns)
    .where('organisationId', '=', organisationId)
    .where('retractedAt', 'is', null);
  if (on) published = published.where('roundId', '=', on.roundId).where('theme', 'in', on.themes);
  const rows = await published.orderBy('publishedAt', 'desc').orderBy('id', 'desc').execute();
  return rows.map((row) => FeedbackRow.parse(row));
};

/** All figures that went out on a theme of a round, the last first, also with an answer that was retracted since. */
export const selectReleasedFigures = async (db: Db, roundId: RoundId, theme: string): Promise<Figures[]> => {
  const rows = await db
    .selectFrom('feedback')
    .select(columns)
    .where('roundId', '=', roundId)
    .where('theme', '=', theme)
    .where('figureN', 'is not', null)
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap((row) => FeedbackRow.parse(row).figures ?? []);
};

export const updateRetracted = async (db: Db, id: FeedbackId, retractedAt: Instant): Promise<void> => {
  await db.updateTable('feedback').set({ retractedAt }).where('id', '=', id).execute();
};
