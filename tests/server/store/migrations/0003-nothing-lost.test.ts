import type { Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OrganisationId, StoryId, TabletId } from '../../../../shared/model/ids.ts';
import { migrate } from '../../../../server/store/migrate.ts';
import { migrations } from '../../../../server/store/migrations/migrations.ts';
import { selectAsideNotes } from '../../../../server/store/set-aside.ts';
import { selectStory } from '../../../../server/store/story.ts';
import { selectOptionalTablet } from '../../../../server/store/tablet.ts';
import type { Tables } from '../../../../server/store/tables.ts';
import { freshDatabase, type TestDatabase } from '../../../support/database.ts';
import { openBare } from '../bare-database.ts';
import { NOW } from '../open-test-store.ts';

let database: TestDatabase;
let db: Kysely<Tables>;

beforeEach(async () => {
  database = await freshDatabase();
  db = openBare<Tables>(database);
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

const bringTo = (shape: typeof migrations) =>
  migrate(db as unknown as Kysely<unknown>, database.engine, shape);

test('what the first version took in is there, finished, undecided and not revoked', async () => {
  await bringTo({ '0001-the-whole-way': firstOf(migrations) });
  const old = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const organisationId = OrganisationId.parse(uuidv7());
  const owned = { organisationId };
  await old
    .insertInto('organisation')
    .values({ id: organisationId, name: 'Uithoorn', epoch: uuidv7(), fictional: 0, createdAt: NOW })
    .execute();
  const roundId = uuidv7();
  await old
    .insertInto('round')
    .values({ id: roundId, ...owned, ...round })
    .execute();
  const storyId = StoryId.parse(uuidv7());
  await old
    .insertInto('story')
    .values({ id: storyId, roundId, ...owned, ...story })
    .execute();
  const tabletId = TabletId.parse(uuidv7());
  await old
    .insertInto('tablet')
    .values({ id: tabletId, ...owned, name: 'Tablet 3', publicKey: 'k', enrolledAt: NOW, lastSeenAt: null })
    .execute();
  await old
    .insertInto('setAside')
    .values({ id: uuidv7(), ...owned, storyId, envelopeHash: 'h', envelope: '{}', ...aside })
    .execute();

  await bringTo(migrations);

  expect(await selectStory(db, organisationId, storyId)).toMatchObject({
    text: 'Er werd geluisterd.',
    unfinished: false,
  });
  expect((await selectOptionalTablet(db, tabletId))?.tablet.name).toBe('Tablet 3');
  expect(await db.selectFrom('tablet').select(['revokedAt', 'standing']).execute()).toEqual([
    { revokedAt: null, standing: null },
  ]);
  expect((await selectAsideNotes(db, organisationId, ['h'])).get('h')?.reason).toBe('signature');
  expect(await db.selectFrom('setAside').select(['sequence', 'decision']).execute()).toEqual([
    { sequence: null, decision: null },
  ]);
});

const firstOf = (all: typeof migrations) => {
  const first = all['0001-the-whole-way'];
  if (!first) throw new Error('there is no first migration');
  return first;
};

const round = {
  name: 'Voorjaar',
  frameworkKey: 'uithoorn',
  frameworkVersion: 1,
  questionnaireKey: 'standaard',
  questionnaireVersion: 1,
  consentVersion: 1,
  opensOn: '2026-03-01',
  closesOn: null,
  neighbourhoods: '[]',
  fictional: 0,
  openedAt: NOW,
};

const story = {
  eventId: null,
  number: 1,
  neighbourhood: '',
  channel: 'tablet',
  language: 'nl',
  text: 'Er werd geluisterd.',
  textVersion: 1,
  themes: '[]',
  sourceThemes: '[]',
  source: null,
  sourceKey: null,
  feeling: null,
  answers: '{}',
  consent: '{"basis":"unknown"}',
  toldOn: null,
  receivedAt: NOW,
  codedAt: null,
  codedBy: null,
  fictional: 0,
};

const aside = { reason: 'signature', tabletId: null, receivedAt: NOW };
