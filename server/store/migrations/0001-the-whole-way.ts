import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Engine } from '../engine.ts';
import { guardAudit } from './0001-audit-guard.ts';

type Columns = CreateTableBuilder<string, string>;

/** Every row belongs to an organisation, from the first migration on (design D13). */
const owned = (table: Columns) =>
  table.addColumn('organisationId', 'text', (column) => column.notNull().references('organisation.id'));

const createOrganisation = (db: Kysely<unknown>) =>
  db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('epoch', 'text', (column) => column.notNull())
    .addColumn('fictional', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();

const createIdentity = async (db: Kysely<unknown>) => {
  await owned(
    db.schema.createTable('staff').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('passwordHash', 'text')
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
  for (const name of ['signInLink', 'session']) {
    let table = owned(
      db.schema.createTable(name).addColumn('tokenHash', 'text', (column) => column.primaryKey()) as Columns,
    )
      .addColumn('staffId', 'text', (column) => column.notNull().references('staff.id'))
      .addColumn('createdAt', 'text', (column) => column.notNull())
      .addColumn('expiresAt', 'text', (column) => column.notNull());
    table =
      name === 'session'
        ? table.addColumn('lastSeenAt', 'text', (column) => column.notNull())
        : table.addColumn('usedAt', 'text');
    await table.execute();
    await db.schema.createIndex(`${name}Staff`).on(name).column('staffId').execute();
  }
};

const createTablets = async (db: Kysely<unknown>) => {
  await owned(
    db.schema.createTable('tablet').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('enrolledAt', 'text', (column) => column.notNull())
    .addColumn('lastSeenAt', 'text')
    .execute();
  await owned(
    db.schema
      .createTable('enrolmentCode')
      .addColumn('codeHash', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('usedAt', 'text')
    .execute();
};

const createRounds = async (db: Kysely<unknown>) => {
  await owned(
    db.schema.createTable('round').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('frameworkKey', 'text', (column) => column.notNull())
    .addColumn('frameworkVersion', 'integer', (column) => column.notNull())
    .addColumn('questionnaireKey', 'text', (column) => column.notNull())
    .addColumn('questionnaireVersion', 'integer', (column) => column.notNull())
    .addColumn('consentVersion', 'integer', (column) => column.notNull())
    .addColumn('opensOn', 'text', (column) => column.notNull())
    .addColumn('closesOn', 'text')
    .addColumn('neighbourhoods', 'text', (column) => column.notNull())
    .addColumn('fictional', 'integer', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .addColumn('lastNumber', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await owned(
    db.schema.createTable('event').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('neighbourhood', 'text', (column) => column.notNull())
    .addColumn('heldOn', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('eventRound').on('event').column('roundId').execute();
  await owned(
    db.schema.createTable('code').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('definition', 'text', (column) => column.notNull())
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('addedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('codeNameInRound', ['roundId', 'name'])
    .execute();
};

const createIntake = async (db: Kysely<unknown>) => {
  await owned(
    db.schema.createTable('intake').addColumn('storyId', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('envelopeHash', 'text', (column) => column.notNull())
    .addColumn('tabletId', 'text')
    .addColumn('sequence', 'integer')
    .addColumn('previousHash', 'text')
    .addColumn('acknowledgement', 'text', (column) => column.notNull())
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('intakeTablet').on('intake').column('tabletId').execute();
  await owned(
    db.schema.createTable('setAside').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('storyId', 'text')
    .addColumn('envelopeHash', 'text', (column) => column.notNull())
    .addColumn('envelope', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('tabletId', 'text')
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('setAsideOnce', ['organisationId', 'envelopeHash'])
    .execute();
};

const createStories = async (db: Kysely<unknown>) => {
  await owned(
    db.schema.createTable('story').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('eventId', 'text', (column) => column.references('event.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('neighbourhood', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('textVersion', 'integer', (column) => column.notNull())
    .addColumn('themes', 'text', (column) => column.notNull())
    .addColumn('sourceThemes', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('sourceKey', 'text')
    .addColumn('feeling', 'integer')
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('consent', 'text', (column) => column.notNull())
    .addColumn('toldOn', 'text')
    .addColumn('receivedAt', 'text', (column) => column.notNull())
    .addColumn('codedAt', 'text')
    .addColumn('codedBy', 'text')
    .addColumn('fictional', 'integer', (column) => column.notNull())
    .addUniqueConstraint('storyNumberInRound', ['roundId', 'number'])
    .addUniqueConstraint('storySourceKey', ['organisationId', 'sourceKey'])
    .execute();
  await owned(
    db.schema
      .createTable('storyTheme')
      .addColumn('storyId', 'text', (column) => column.notNull().references('story.id')) as Columns,
  )
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('byTeller', 'integer', (column) => column.notNull())
    .addColumn('meaning', 'text')
    .addPrimaryKeyConstraint('storyThemeKey', ['storyId', 'theme'])
    .execute();
  await owned(
    db.schema
      .createTable('receipt')
      .addColumn('storyId', 'text', (column) => column.primaryKey().references('story.id')) as Columns,
  )
    .addColumn('selector', 'text', (column) => column.notNull())
    .addColumn('verifier', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('receiptSelector').on('receipt').column('selector').execute();
  await owned(
    db.schema.createTable('signal').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('storyId', 'text', (column) => column.notNull().references('story.id'))
    .addColumn('textVersion', 'integer', (column) => column.notNull())
    .addColumn('spanStart', 'integer', (column) => column.notNull())
    .addColumn('spanEnd', 'integer', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('codeId', 'text', (column) => column.notNull().references('code.id'))
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('value', 'text')
    .addColumn('valence', 'text', (column) => column.notNull())
    .addColumn('memo', 'text', (column) => column.notNull())
    .addColumn('coderId', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('markedAt', 'text', (column) => column.notNull())
    .addColumn('removedAt', 'text')
    .execute();
  await db.schema.createIndex('signalStory').on('signal').column('storyId').execute();
};

const createFigures = async (db: Kysely<unknown>) => {
  const counts = (table: Columns, columns: readonly string[]) =>
    columns.reduce(
      (made, name) => made.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)),
      table,
    );
  const perPlace = (name: string) =>
    owned(
      db.schema
        .createTable(name)
        .addColumn('roundId', 'text', (column) => column.notNull().references('round.id')) as Columns,
    ).addColumn('neighbourhood', 'text', (column) => column.notNull());
  await counts(perPlace('tally'), ['received', 'coded'])
    .addPrimaryKeyConstraint('tallyKey', ['roundId', 'neighbourhood'])
    .execute();
  await counts(
    perPlace('themeTally').addColumn('theme', 'text', (column) => column.notNull()),
    ['helping', 'mixed', 'neutral', 'hindering', 'tellers'],
  )
    .addPrimaryKeyConstraint('themeTallyKey', ['roundId', 'neighbourhood', 'theme'])
    .execute();
};

const createFeedback = (db: Kysely<unknown>) =>
  owned(db.schema.createTable('feedback').addColumn('id', 'text', (column) => column.primaryKey()) as Columns)
    .addColumn('roundId', 'text', (column) => column.notNull().references('round.id'))
    .addColumn('theme', 'text', (column) => column.notNull())
    .addColumn('heard', 'text', (column) => column.notNull())
    .addColumn('done', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('figureN', 'integer')
    .addColumn('figureCoded', 'integer')
    .addColumn('publishedAt', 'text', (column) => column.notNull())
    .addColumn('publishedBy', 'text', (column) => column.notNull())
    .addColumn('retractedAt', 'text')
    .execute();

const createAudit = async (db: Kysely<unknown>) => {
  await owned(
    db.schema.createTable('audit').addColumn('id', 'text', (column) => column.primaryKey()) as Columns,
  )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actorKind', 'text', (column) => column.notNull())
    .addColumn('actorId', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('subjectKind', 'text', (column) => column.notNull())
    .addColumn('subjectId', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('auditTime').on('audit').columns(['organisationId', 'at']).execute();
};

/** The first shape of the store: all that a story's whole way needs. */
export const up = async (db: Kysely<unknown>, engine: Engine): Promise<void> => {
  await createOrganisation(db);
  await createIdentity(db);
  await createTablets(db);
  await createRounds(db);
  await createIntake(db);
  await createStories(db);
  await createFigures(db);
  await createFeedback(db);
  await createAudit(db);
  await guardAudit(db, engine);
};
