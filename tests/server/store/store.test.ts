import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../server/store/store.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { Problem } from '../../../shared/api/problem.ts';
import { OrganisationId, StaffId } from '../../../shared/model/ids.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openBare } from './bare-database.ts';
import { NOW, openTestStore } from './open-test-store.ts';
import type { testActs } from './test-acts.ts';

let database: TestDatabase;
let store: Store<typeof testActs>;

beforeEach(async () => {
  database = await freshDatabase();
  store = await openTestStore(database);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const nobody = { kind: 'nobody' } as const;
const organisations = () => store.read.selectFrom('organisation').selectAll().execute();
const auditLines = () => store.read.selectFrom('audit').selectAll().execute();

describe('an act that succeeds', () => {
  test('can be read as soon as it has answered', async () => {
    const id = uuidv7();
    await store.run('found', nobody, { id, name: 'Uithoorn' });
    expect(await organisations()).toEqual([
      { id, name: 'Uithoorn', epoch: id, fictional: 0, createdAt: NOW },
    ]);
  });

  test('leaves one audit line: who, what, on what, when, and no more', async () => {
    const id = uuidv7();
    const coordinator = {
      kind: 'staff',
      id: StaffId.parse(uuidv7()),
      organisationId: OrganisationId.parse(id),
      role: 'coordinator',
    } as const;
    await store.run('found', coordinator, { id, name: 'Uithoorn' });
    expect(await auditLines()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
        organisationId: id,
        at: NOW,
        actorKind: 'staff',
        actorId: coordinator.id,
        act: 'found',
        subjectKind: 'organisation',
        subjectId: id,
        details: '{"why":"test"}',
      },
    ]);
  });

  test('leaves no audit line when it says that nothing was changed', async () => {
    await store.run('foundSilently', nobody, { id: uuidv7(), name: 'Uithoorn' });
    expect(await organisations()).toHaveLength(1);
    expect(await auditLines()).toEqual([]);
  });

  test('is there after the store was closed and opened again', async () => {
    await store.run('found', nobody, { id: uuidv7(), name: 'Uithoorn' });
    await store.close();
    store = await openTestStore(database);
    expect(await organisations()).toHaveLength(1);
    expect(await auditLines()).toHaveLength(1);
  });
});

describe('an act that throws', () => {
  test('leaves nothing behind, and its Problem arrives whole', async () => {
    const refused = await store
      .run('foundAndRefuse', nobody, { id: uuidv7(), name: 'Uithoorn' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({
      code: 'invalid-input',
      status: 400,
      message: 'No.',
      invalidParams: [{ name: 'name', reason: 'taste' }],
    });
    expect(await organisations()).toEqual([]);
    expect(await auditLines()).toEqual([]);
  });

  test('leaves nothing behind when it is a bug', async () => {
    const broken = store.run('foundAndBreak', nobody, { id: uuidv7(), name: 'Uithoorn' });
    await expect(broken).rejects.toThrow('broken');
    expect(await organisations()).toEqual([]);
  });

  test('is told as "exists already" where it asked for that', async () => {
    const id = uuidv7();
    await store.run('found', nobody, { id, name: 'Uithoorn' });
    const again = store.run('found', nobody, { id, name: 'Voorschoten' });
    await expect(again).rejects.toMatchObject({ code: 'already-exists' });
    expect(await auditLines()).toHaveLength(1);
  });

  test('stops no act that was asked after it', async () => {
    const outcomes = await Promise.allSettled([
      store.run('foundAndBreak', nobody, { id: uuidv7(), name: 'Uithoorn' }),
      store.run('found', nobody, { id: uuidv7(), name: 'Voorschoten' }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await organisations()).toMatchObject([{ name: 'Voorschoten' }]);
  });
});

test('acts that are asked at once run one after another, in that order', async () => {
  const id = uuidv7();
  await store.run('found', nobody, { id, name: '0' });
  const counts = await Promise.all(
    Array.from({ length: 30 }, () => store.run('countUp', nobody, { id, name: '' })),
  );
  expect(counts).toEqual(Array.from({ length: 30 }, (_, place) => place + 1));
});

test('two stores on one database, as the command line beside a server, lose nothing of each other', async () => {
  const id = uuidv7();
  const second = await openTestStore(database);
  await store.run('found', nobody, { id, name: '0' });
  await Promise.all(
    [store, second].flatMap((each) =>
      Array.from({ length: 20 }, () => each.run('countUp', nobody, { id, name: '' })),
    ),
  );
  await second.close();
  expect(await organisations()).toMatchObject([{ name: '40' }]);
  expect(await auditLines()).toHaveLength(41);
});

test('two servers that start together on an empty database both get the whole shape', async () => {
  const empty = await freshDatabase();
  const stores = await Promise.all([openTestStore(empty), openTestStore(empty)]);
  for (const each of stores) {
    expect(await each.read.selectFrom('audit').selectAll().execute()).toEqual([]);
    await each.close();
  }
  await empty.drop();
});

test('reading cannot write', async () => {
  const row = { id: uuidv7(), name: 'Uithoorn', epoch: uuidv7(), fictional: 0, createdAt: NOW };
  const write = store.read.insertInto('organisation').values(row).execute();
  await expect(write).rejects.toThrow(/read-only|cannot write/);
});

test('counts and sums are numbers on both engines', async () => {
  await store.run('found', nobody, { id: uuidv7(), name: 'Uithoorn' });
  const { fn } = store.read;
  const counted = await store.read
    .selectFrom('organisation')
    .select([fn.countAll().as('count'), fn.sum('fictional').as('sum'), fn.max('fictional').as('most')])
    .executeTakeFirst();
  expect(counted).toEqual({ count: 1, sum: 0, most: 0 });
});

test.each(['update', 'delete'] as const)('a line of the audit refuses %s', async (how) => {
  await store.run('found', nobody, { id: uuidv7(), name: 'Uithoorn' });
  const before = await auditLines();
  await expect(store.run('spoilAudit', nobody, { how })).rejects.toThrow('audit lines are only ever added');
  expect(await auditLines()).toEqual(before);
});

test('a store that flushes every commit says that it is durable', async () => {
  expect(await store.durability()).toEqual({ durable: true });
});

/** As an administrator, a restart or a broken line would: every session of this database but the one that asks. */
const endAllSessions = {
  sqlite: async () => undefined,
  postgres: async () => {
    const bare = openBare<Tables>(database);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(bare);
    await bare.destroy();
  },
};

test('a database that ends all sessions does not keep an act from being done, and keeps what was answered', async () => {
  const id = uuidv7();
  await store.run('found', nobody, { id, name: '0' });
  await organisations();
  await endAllSessions[store.engine]();
  await store.run('countUp', nobody, { id, name: '' });
  await endAllSessions[store.engine]();
  expect(await store.durability()).toEqual({ durable: true });
  await expect.poll(() => organisations().catch(() => [])).toEqual([expect.objectContaining({ id })]);
});
