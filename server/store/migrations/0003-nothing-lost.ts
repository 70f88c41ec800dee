import type { Kysely } from 'kysely';

/** A tablet can be revoked, and says at every contact how it stands. */
const extendTablets = async (db: Kysely<unknown>) => {
  await db.schema.alterTable('tablet').addColumn('revokedAt', 'text').execute();
  await db.schema.alterTable('tablet').addColumn('standing', 'text').execute();
};

/** What stands aside shows its number in its tablet's row, and what a coordinator decided about it. */
const extendSetAside = async (db: Kysely<unknown>) => {
  await db.schema.alterTable('setAside').addColumn('sequence', 'integer').execute();
  await db.schema.alterTable('setAside').addColumn('decision', 'text').execute();
  await db.schema.alterTable('setAside').addColumn('decisionReason', 'text').execute();
  await db.schema.alterTable('setAside').addColumn('decidedAt', 'text').execute();
  await db.schema.alterTable('setAside').addColumn('decidedBy', 'text').execute();
  await db.schema.createIndex('setAsideTablet').on('setAside').column('tabletId').execute();
};

/** A story that was cut short, and the earlier texts of one whose text was replaced. */
const extendStories = async (db: Kysely<unknown>) => {
  await db.schema
    .alterTable('story')
    .addColumn('unfinished', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('earlierText')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('storyId', 'text', (column) => column.notNull().references('story.id'))
    .addColumn('textVersion', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('replacedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('earlierTextKey', ['storyId', 'textVersion'])
    .execute();
};

/** The files of a story: expected from the moment that it comes in, and here once they are on disk. */
const createAttachments = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('attachment')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('storyId', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('mediaType', 'text')
    .addColumn('durationMs', 'integer')
    .addColumn('key', 'text')
    .addColumn('file', 'text')
    .addColumn('expectedAt', 'text', (column) => column.notNull())
    .addColumn('settledAt', 'text')
    .addPrimaryKeyConstraint('attachmentKey', ['storyId', 'hash'])
    .execute();
  await db.schema.createIndex('attachmentHash').on('attachment').column('hash').execute();
};

/** What keeps a flood from an event's link out of the round. */
const createFloodGuards = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('spentProof')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('proofHash', 'text', (column) => column.primaryKey())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('eventHour')
    .addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('eventId', 'text', (column) => column.notNull().references('event.id'))
    .addColumn('hour', 'text', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('eventHourKey', ['eventId', 'hour'])
    .execute();
};

/** Room for what makes that nothing is lost: revoking, deciding, files, and a guard against floods. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await extendTablets(db);
  await extendSetAside(db);
  await extendStories(db);
  await createAttachments(db);
  await createFloodGuards(db);
};
