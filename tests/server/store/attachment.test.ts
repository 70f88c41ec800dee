import type { Kysely, KyselyPlugin } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  insertAttachments,
  type NamedAttachment,
  selectAttachmentsByUpload,
} from '../../../server/store/attachment.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { uploadIdOf } from '../../../shared/api/upload.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openBare } from './bare-database.ts';

let world: TestApp;
let bare: Kysely<Tables>;
let statements = 0;

const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements += 1;
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

beforeAll(async () => {
  world = await startApp();
  bare = openBare<Tables>(world.database).withPlugin(counting);
});
afterAll(async () => {
  await bare.destroy();
  await world.drop();
});
beforeEach(() => void (statements = 0));

const NOW = '2026-11-22T09:30:00.000Z';

/** Any 32 bytes do for the hash of a file that nobody makes. */
const outside = (place = 0): NamedAttachment => ({
  storyId: StoryId.parse(uuidv7()),
  hash: makeAttachmentKey(),
  bytes: 100,
  place,
});
const inside = (named: NamedAttachment, bytes = 200) => ({
  ...named,
  ...({ bytes, mediaType: 'audio/webm', durationMs: 1000, key: makeAttachmentKey() } as const),
});

const insert = (...named: NamedAttachment[]) => insertAttachments(bare, world.organisation.id, named, NOW);
const rowOf = async (name: NamedAttachment) =>
  (await selectAttachmentsByUpload(bare, [name])).get(uploadIdOf(name));

test('the files of a whole batch are noted, and found again, in a statement for each five hundred', async () => {
  const named = Array.from({ length: 600 }, (_, place) => outside(place % 10));
  await insert(...named, ...named.slice(0, 250).map((one) => inside(one)));
  expect(statements).toBe(3);
  const unknown = outside();
  const found = await selectAttachmentsByUpload(bare, [...named, unknown]);
  expect(statements).toBe(5);
  expect([...found.keys()].toSorted()).toEqual(named.map(uploadIdOf).toSorted());
  expect(found.get(uploadIdOf(named[0] ?? unknown))?.bytes).toBe(200);
  expect(found.get(uploadIdOf(named[599] ?? unknown))?.bytes).toBe(100);
});

test('what a seal says stands over the outside of an envelope, whichever came first', async () => {
  const [one, two] = [outside(), outside()];
  await insert(one);
  await insert(inside(one));
  await insert(inside(two));
  await insert({ ...two, bytes: 999 });
  for (const name of [one, two])
    expect(await rowOf(name)).toMatchObject({ bytes: 200, mediaType: 'audio/webm', state: 'expected' });
});

test('a file that is named twice at once is there once, as it was named last', async () => {
  const [one, two] = [outside(), outside()];
  await insert(one, one, inside(two, 200), inside(two, 300));
  expect(await rowOf(one)).toMatchObject({ bytes: 100, key: null });
  expect(await rowOf(two)).toMatchObject({ bytes: 300 });
});
