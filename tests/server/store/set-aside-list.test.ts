import { afterAll, beforeAll, expect, it } from 'vitest';
import { countSetAside, selectSetAsidePage } from '../../../server/store/set-aside-list.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const page = (decided: boolean, before?: Awaited<ReturnType<typeof selectSetAsidePage>>[number]) =>
  selectSetAsidePage(world.service.store.read, world.organisation.id, {
    decided,
    before: before?.id,
    most: 2,
  });

it('lists what waits and what was decided apart, the newest first, a page at a time', async () => {
  const sealed = await Promise.all([1, 2, 3].map(() => tell(form, {}, { content: () => 'nonsense' })));
  for (const one of sealed) await send(world.resident, one);
  const newestFirst = sealed.map(({ telling }) => telling.storyId).toReversed();
  const first = await page(false);
  const second = await page(false, first.at(-1));
  expect([...first, ...second].map(({ storyId }) => storyId)).toEqual(newestFirst);
  const [newest] = first;
  if (!newest) throw new Error('something waits');
  expect(newest).toMatchObject({
    reason: 'wrong-content',
    event: { id: form.event.id, name: form.event.name },
    tablet: null,
    decided: null,
  });
  await asideDesk(world).decide(newest, { decision: 'discard' });
  expect((await page(true)).map(({ id }) => id)).toEqual([newest.id]);
  const { read } = world.service.store;
  expect(await countSetAside(read, world.organisation.id, false)).toBe(2);
  expect(await countSetAside(read, world.organisation.id, true)).toBe(1);
});

it('names the tablet and its number', async () => {
  const { signer } = world.tablet3;
  const sealed = await tell(form, {}, { tablet: signer, sequence: 12, content: () => 'nonsense' });
  await send(world.tablet3, sealed);
  expect((await page(false))[0]).toMatchObject({
    tablet: { id: signer.id, name: 'Tablet 3', revoked: false },
    sequence: 12,
  });
});
