import type { Kysely } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { migrate } from '../../server/store/migrate.ts';
import { migrations } from '../../server/store/migrations/migrations.ts';
import { openBare } from '../server/store/bare-database.ts';
import type { TestDatabase } from './database.ts';

const AT = '2026-11-22T09:30:00.000Z';

/** Lays the shape of 0.1.0 in an empty database, with an organisation and the story of a resident in it. */
export const layStoreOf010 = async (database: TestDatabase): Promise<void> => {
  const db = openBare<Record<string, Record<string, unknown>>>(database);
  const shape = Object.entries(migrations).filter(([name]) => name === '0001-the-whole-way');
  await migrate(db as unknown as Kysely<unknown>, database.engine, Object.fromEntries(shape));
  const organisationId = uuidv7();
  const roundId = uuidv7();
  const organisation = { id: organisationId, name: 'Uithoorn', epoch: uuidv7(), fictional: 0, createdAt: AT };
  await db.insertInto('organisation').values(organisation).execute();
  await db
    .insertInto('round')
    .values({ id: roundId, organisationId, ...round })
    .execute();
  await db
    .insertInto('story')
    .values({ id: uuidv7(), organisationId, roundId, ...story })
    .execute();
  await db.destroy();
};

const round = {
  name: 'Voorjaar',
  frameworkKey: 'uithoorn',
  frameworkVersion: 1,
  questionnaireKey: 'standard',
  questionnaireVersion: 1,
  consentVersion: 1,
  opensOn: '2026-03-01',
  closesOn: null,
  neighbourhoods: '[]',
  fictional: 0,
  openedAt: AT,
};

const story = {
  eventId: null,
  number: 1,
  neighbourhood: '',
  channel: 'phone',
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
  receivedAt: AT,
  codedAt: null,
  codedBy: null,
  fictional: 0,
};
