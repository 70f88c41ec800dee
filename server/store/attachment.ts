import * as z from 'zod/mini';
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

/** Notes which files belong to stories that came in. What was known already of one is kept. */
export const insertAttachments = async (
  db: Db,
  organisationId: OrganisationId,
  named: readonly NamedAttachment[],
  expectedAt: Instant,
): Promise<void> => {
  for (const { mediaType = null, durationMs = null, key = null, ...sealed } of named) {
    const known = { bytes: sealed.bytes, place: sealed.place, mediaType, durationMs, key };
    await db
      .insertInto('attachment')
      .values({
        ...sealed,
        ...known,
        organisationId,
        state: 'expected',
        file: null,
        expectedAt,
        settledAt: null,
        refusal: null,
      })
      .onConflict((conflict) => {
        // What a seal says stands over what anybody can write on the outside of an envelope.
        const twice = conflict.columns(['storyId', 'hash']);
        return key === null ? twice.doNothing() : twice.doUpdateSet(known);
      })
      .execute();
  }
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

/** The files of these stories that are here, opened, in their order. */
export const selectStored = async (db: Db, storyIds: readonly StoryId[]): Promise<KeptAttachment[]> => {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('storyId', 'in', storyIds)
    .where('state', '=', 'stored')
    .orderBy('place')
    .execute();
  return rows.map((row) => Row.parse(row));
};

/** Says that a file is not here after all; false when it was not said to be. */
export const forgetStored = async (
  db: Db,
  { storyId, hash }: Pick<KeptAttachment, 'storyId' | 'hash'>,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('attachment')
    .set({ state: 'expected', file: null, settledAt: null })
    .where('storyId', '=', storyId)
    .where('hash', '=', hash)
    .where('state', '=', 'stored')
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
