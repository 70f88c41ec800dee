import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Service } from '../../server/actions/service.ts';
import { openService } from '../../server/context.ts';
import { fillEmptyStore } from '../../server/fill-empty-store.ts';
import { firstSignIn } from '../../server/first-sign-in.ts';
import { hashOf } from '../../server/actions/secret.ts';
import { selectHomeOrganisation } from '../../server/store/organisation.ts';
import { builtThreads } from '../support/built-threads.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let service: Service;

beforeEach(async () => {
  database = await freshDatabase();
  const { url: databaseUrl, dataDir } = database;
  service = await openService({ databaseUrl, dataDir, threads: await builtThreads() });
});
afterEach(async () => {
  await service.store.close();
  await database.drop();
});

const settings = { demo: false, organisationName: 'Gemeente Uithoorn', coordinatorEmail: 'noor@example.nl' };

test('an empty store without the demo gets its organisation and one coordinator, once', async () => {
  await fillEmptyStore(service, settings);
  await fillEmptyStore(service, { ...settings, organisationName: 'Another' });
  expect(await selectHomeOrganisation(service.store.read)).toMatchObject({
    name: 'Gemeente Uithoorn',
    fictional: false,
  });
  expect(await service.store.read.selectFrom('staff').select(['email', 'role']).execute()).toEqual([
    { email: 'noor@example.nl', role: 'coordinator' },
  ]);
});

test('an organisation and who can sign in to it come in one act, so that no power cut parts them', async () => {
  await fillEmptyStore(service, settings);
  const acts = await service.store.read.selectFrom('audit').select('act').execute();
  expect(acts).toEqual([{ act: 'foundOrganisation' }]);
});

test('the first coordinator gets a link at every start, and only the last one holds', async () => {
  await fillEmptyStore(service, settings);
  const first = await firstSignIn(service);
  const second = await firstSignIn(service);
  expect(first?.path).toMatch(/^\/aanmelden#[\w-]{20,}$/);
  expect(second?.path).not.toBe(first?.path);
  const kept = await service.store.read.selectFrom('signInLink').select('tokenHash').execute();
  expect(kept).toEqual([{ tokenHash: hashOf(String(second?.path.split('#')[1])) }]);
});

test('a coordinator with a password gets no more links', async () => {
  await fillEmptyStore(service, settings);
  const link = await firstSignIn(service);
  if (link === null) throw new Error('there is no link to begin with');
  const { id, organisationId, role } = link.staff;
  await service.store.run(
    'setPassword',
    { kind: 'staff', id, organisationId, role },
    { passwordHash: 'argon2id', tokenHash: '' },
  );
  expect(await firstSignIn(service)).toBeNull();
});
