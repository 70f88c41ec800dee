import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeyPairs } from '../../../server/actions/key-folder.ts';
import { openServerKeys } from '../../../server/actions/open-server-keys.ts';
import { rotateKeys } from '../../../server/actions/rotate-keys.ts';
import type { Service } from '../../../server/actions/service.ts';
import { openService } from '../../../server/context.ts';
import { selectHomeOrganisation } from '../../../server/store/organisation.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { pinOf, verifyKeyset } from '../../../shared/seal/keyset-signature.ts';
import { builtThreads } from '../../support/built-threads.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { layStoreOf010 } from '../../support/store-of-010.ts';

let database: TestDatabase;
let folder: string;
const open: Service[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  folder = join(database.dataDir, 'keys');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ store }) => store.close()));
  await database.drop();
});

const start = async (): Promise<Service> => {
  const { url: databaseUrl, dataDir } = database;
  const service = await openService({ databaseUrl, dataDir, threads: await builtThreads() });
  open.push(service);
  return service;
};
const found = async ({ store }: Service): Promise<Organisation> => {
  const draft = { name: 'Uithoorn', fictional: false };
  return (await store.run('foundOrganisation', { kind: 'nobody' }, draft)).organisation;
};
const audited = ({ store }: Service) =>
  store.read
    .selectFrom('audit')
    .select(['subjectId', 'details'])
    .where('act', '=', 'startKeyGeneration')
    .orderBy('at')
    .execute();

const storiesIn = ({ store }: Service) => store.read.selectFrom('story').select('id').orderBy('id').execute();

describe('the keys of a server', () => {
  test('are the first generation of an empty store, with a keyset that the root key signed', async () => {
    const service = await start();
    const organisation = await found(service);
    const ring = await service.keys.read();
    expect(ring.generations).toMatchObject([{ number: 1, retiredAt: null, removedAt: null }]);
    const keyset = await ring.keysetOf(organisation);
    expect(keyset.issue).toMatchObject({ number: 1, root: ring.root.publicKey });
    expect(await verifyKeyset(keyset, pinOf(keyset))).toMatchObject({ ok: true });
    expect(await (await service.keys.read()).keysetOf(organisation)).toBe(keyset);
    expect(await audited(service)).toHaveLength(1);
  });

  test('are the same after a restart', async () => {
    const first = await start();
    const organisation = await found(first);
    const { issue: before, ...keysBefore } = await (await first.keys.read()).keysetOf(organisation);
    const { issue: after, ...keysAfter } = await (await (await start()).keys.read()).keysetOf(organisation);
    expect(keysAfter).toEqual(keysBefore);
    expect({ ...after, signature: '' }).toEqual({ ...before, signature: '' });
    expect(await audited(first)).toHaveLength(1);
  });

  test('of a store that 0.1.0 left become its first generation, and get a root key', async () => {
    await layStoreOf010(database);
    const { sealing, receipts } = await openKeyPairs(folder, 1, 'make');
    const adopted = await start();
    expect(await storiesIn(adopted)).toHaveLength(1);
    const ring = await adopted.keys.read();
    expect(ring.generations).toMatchObject([
      { number: 1, sealing: sealing.publicKey.kid, receipts: receipts.publicKey.kid, retiredAt: null },
    ]);
    const keyset = await ring.keysetOf(await selectHomeOrganisation(adopted.store.read));
    expect(keyset).toMatchObject({ sealing: sealing.publicKey, receipts: receipts.publicKey });
    expect(await verifyKeyset(keyset, pinOf(keyset))).toMatchObject({ ok: true });
    expect(await audited(adopted)).toHaveLength(1);
  });

  test('of a store that 0.1.0 left are not made anew when they are missing', async () => {
    await layStoreOf010(database);
    await expect(start()).rejects.toThrow('sealing.json is missing, and the store is not empty');
    expect(existsSync(join(folder, 'root.json'))).toBe(false);
  });

  test.each([
    ['root.json', 'root.json is missing'],
    ['sealing.json', 'sealing.json is missing'],
    ['2/receipts.json', '2/receipts.json is missing'],
  ])('are refused in one sentence when %s is missing', async (file, sentence) => {
    const first = await start();
    await found(first);
    await rotateKeys(first);
    rmSync(join(folder, file));
    await expect(start()).rejects.toThrow(sentence);
  });

  test('are refused when they are those of another store', async () => {
    const first = await start();
    await found(first);
    await first.keys.read();
    rmSync(join(folder, 'sealing.json'));
    await openKeyPairs(folder, 1, 'make');
    await expect(start()).rejects.toThrow('not those that the store knows as generation 1');
    rmSync(join(folder, 'root.json'));
    await expect(start()).rejects.toThrow('root.json is missing');
  });

  test('that a rotation made before it was cut off are taken into use at the next start', async () => {
    const first = await start();
    const organisation = await found(first);
    await first.keys.read();
    const { sealing } = await openKeyPairs(folder, 2, 'make');
    const ring = await (await start()).keys.read();
    expect(ring.generations).toMatchObject([{ number: 1 }, { number: 2, sealing: sealing.publicKey.kid }]);
    expect((await ring.keysetOf(organisation)).sealing).toEqual(sealing.publicKey);
    expect(await audited(first)).toHaveLength(2);
  });

  test('of servers that share a store and not its keys are not mixed', async () => {
    const first = await start();
    await found(first);
    await first.keys.read();
    const elsewhere = join(database.dataDir, 'keys-elsewhere');
    cpSync(folder, elsewhere, { recursive: true });
    const second = { ...first, keys: await openServerKeys(elsewhere, first.store) };
    await Promise.allSettled([rotateKeys(first), rotateKeys(second)]);
    const rings = await Promise.allSettled([first.keys.read(), second.keys.read()]);
    expect(rings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
