import * as z from 'zod/mini';
import { uploadIdOf, type UploadName } from '../../shared/api/upload.ts';
import {
  type Attachment,
  MediaType,
  SealedAttachment,
  StoryAttachment,
} from '../../shared/model/attachment.ts';
import { OrganisationId, StoryId } from '../../shared/model/ids.ts';
import type { Instant } from '../../shared/model/moment.ts';
import type { Db } from './act.ts';

/** A file that a story names, as far as is known: without what only the seal tells while nobody opened that. */
export type NamedAttachment = SealedAttachment &
  Partial<Pick<Attachment, 'mediaType' | 'durationMs' | 'key'>> & { storyId: StoryId; place: number };

/** A file as it is kept, with whose it is. */
export type KeptAttachment = z.infer<typeof Row>;

const Row = z.object({
  organisationId: OrganisationId,
  storyId: StoryId,
  ...SealedAttachment.shape,
  state: StoryAttachment.shape.state,
  mediaType: z.nullable(MediaType),
  durationMs: z.nullable(z.int()),
  key: z.nullable(z.string()),
  file: z.nullable(z.string()),
  refusal: z.nullable(z.string()),
});

const CountRow = z.object({ arrived: z.int() });

/**
 * Notes which files belong to stories that came in, in a few statements for however many. What was known already of one
 * is kept, but what a seal says stands over what anybody can write on the outside of an envelope.
 */
export const insertAttachments = async (
  db: Db,
  organisationId: OrganisationId,
  named: readonly NamedAttachment[],
  expectedAt: Instant,
): Promise<void> => {
  const rows = named.map(({ mediaType = null, durationMs = null, key = null, ...sealed }) => ({
    ...sealed,
    organisationId,
    mediaType,
    durationMs,
    key,
    expectedAt,
    state: 'expected' as const,
    file: null,
    settledAt: null,
    refusal: null,
  }));
  for (const some of inParts(rows.filter(({ key }) => key === null))) {
    await db
      .insertInto('attachment')
      .values(some)
      .onConflict((conflict) => conflict.columns(['storyId', 'hash']).doNothing())
      .execute();
  }
  for (const some of inParts(lastOfEach(rows.filter(({ key }) => key !== null)))) {
    await db
      .insertInto('attachment')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['storyId', 'hash']).doUpdateSet(({ ref }) => ({
          bytes: ref('excluded.bytes'),
          place: ref('excluded.place'),
          mediaType: ref('excluded.mediaType'),
          durationMs: ref('excluded.durationMs'),
          key: ref('excluded.key'),
        })),
      )
      .execute();
  }
};

/** PostgreSQL changes no row twice in one statement, and a story can name one file twice. */
const lastOfEach = <Row extends UploadName>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [uploadIdOf(row), row])).values(),
];

/** A statement takes 32,766 values in SQLite, and 65,535 in PostgreSQL. */
const MOST_ROWS = 500;

const inParts = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, part) =>
    rows.slice(part * MOST_ROWS, (part + 1) * MOST_ROWS),
  );

/** What is known of these, by the id of their upload; a name that no story here bears is not there. */
export const selectAttachmentsByUpload = async (
  db: Db,
  names: readonly UploadName[],
): Promise<Map<string, KeptAttachment>> => {
  const found = new Map<string, KeptAttachment>();
  const wanted = new Set(names.map(uploadIdOf));
  for (const storyIds of inParts([...new Set(names.map(({ storyId }) => storyId))])) {
    const rows = await db.selectFrom('attachment').selectAll().where('storyId', 'in', storyIds).execute();
    for (const attachment of rows.map((row) => Row.parse(row))) {
      const id = uploadIdOf(attachment);
      if (wanted.has(id)) found.set(id, attachment);
    }
  }
  return found;
};

export const selectOptionalAttachment = async (
  db: Db,
  { storyId, hash }: { storyId: StoryId; hash: string },
): Promise<KeptAttachment | null> => {
  const row = await db
    .selectFrom('attachment')
    .selectAll()
    .where('storyId', '=', storyId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ? Row.parse(row) : null;
};

/** Forgets files that only the outside of an envelope named, which is discarded. */
export const deleteUnopened = async (
  db: Db,
  { storyId, attachments }: { storyId: StoryId; attachments: readonly string[] },
): Promise<void> => {
  if (attachments.length === 0) return;
  await db
    .deleteFrom('attachment')
    .where('storyId', '=', storyId)
    .where('hash', 'in', attachments)
    .where('key', 'is', null)
    .execute();
};

/** The files of a story in their order, as an analyst finds them: not those that an envelope set aside names. */
export const selectStoryAttachments = async (
  db: Db,
  organisationId: OrganisationId,
  storyId: StoryId,
): Promise<StoryAttachment[]> => {
  const rows = await db
    .selectFrom('attachment')
    .select(['hash', 'state', 'mediaType', 'durationMs'])
    .where('organisationId', '=', organisationId)
    .where('storyId', '=', storyId)
    .where('key', 'is not', null)
    .orderBy('place')
    .execute();
  return rows.map((row) => StoryAttachment.parse(row));
};

/** How many of these files of a story came here, whatever became of them. */
export const countArrived = async (
  db: Db,
  organisationId: OrganisationId,
  { storyId, attachments }: { storyId: StoryId; attachments: readonly string[] },
): Promise<number> => {
  if (attachments.length === 0) return 0;
  const row = await db
    .selectFrom('attachment')
    .select(({ fn }) => fn.countAll().as('arrived'))
    .where('organisationId', '=', organisationId)
    .where('storyId', '=', storyId)
    .where('hash', 'in', attachments)
    .where('state', '!=', 'expected')
    .executeTakeFirstOrThrow();
  return CountRow.parse(row).arrived;
};

/** The files of these stories that are here, opened or held sealed, in their order. */
export const selectHere = async (db: Db, storyIds: readonly StoryId[]): Promise<KeptAttachment[]> => {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('storyId', 'in', storyIds)
    .where('state', 'in', ['stored', 'held'])
    .orderBy('place')
    .execute();
  return rows.map((row) => Row.parse(row));
};

/** Says that a file is not here after all; false when it was not, or no more, said to be here like this. */
export const forgetHere = async (
  db: Db,
  { storyId, hash, was }: Pick<KeptAttachment, 'storyId' | 'hash'> & { was: 'stored' | 'held' },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set({ state: 'expected', file: null, settledAt: null })
    .where('storyId', '=', storyId)
    .where('hash', '=', hash)
    .where('state', '=', was)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Files that lie here sealed although their key is known by now: their story was let in. Of these stories, or of all. */
export const selectOpenable = async (
  db: Db,
  storyIds: readonly StoryId[] | 'all',
): Promise<KeptAttachment[]> => {
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .$if(storyIds !== 'all', (query) => query.where('storyId', 'in', [...storyIds]))
    .where('state', '=', 'held')
    .where('key', 'is not', null)
    .execute();
  return rows.map((row) => Row.parse(row));
};

/** Says where a file is now; false when somebody said so before. */
export const updateAttachment = async (
  db: Db,
  { storyId, hash }: Pick<KeptAttachment, 'storyId' | 'hash'>,
  settled: Pick<KeptAttachment, 'state' | 'file' | 'refusal'> & { settledAt: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set(settled)
    .where('storyId', '=', storyId)
    .where('hash', '=', hash)
    .where('state', 'in', ['expected', 'held'])
    .where('state', '!=', settled.state)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
