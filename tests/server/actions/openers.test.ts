import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArrivedItem, type JudgedItem, readItem } from '../../../server/actions/arrived-item.ts';
import type { Batch } from '../../../server/actions/open-item.ts';
import { openersOn, openHere } from '../../../server/actions/openers.ts';
import { tabletKeysOf } from '../../../server/actions/tablet-keys.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { builtOpener } from '../../support/built-threads.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { proofsFor, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;
let opener: URL;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  opener = await builtOpener();
});
afterAll(() => world.drop());

const batchOf = async (): Promise<Batch> => {
  const { service, organisation } = world;
  return {
    actor: { kind: 'nobody' },
    organisationId: organisation.id,
    receivedAt: service.now(),
    sentAt: null,
    keys: await service.keys.read(),
    tabletKeys: tabletKeysOf(service.store.read, organisation.id),
  };
};

/** Good ones of a phone and a tablet, one that claims to be of that tablet, one altered, and one that is none. */
const mixed = async (): Promise<ArrivedItem[]> => {
  const { signer } = world.tablet3;
  const sealed = await Promise.all([
    tell(form),
    tell(form, {}, { tablet: signer }),
    tell(form, {}, { header: { deviceId: signer.id, sequence: 2 } }),
    tell(form),
  ]);
  const [, , , altered] = sealed.map(({ envelope }) => envelope);
  const values = [
    ...sealed.slice(0, 3).map(({ envelope }) => envelope),
    altered && { ...altered, header: { ...altered.header, consentVersion: 9 } },
    'no envelope',
  ];
  return Promise.all(values.map(readItem));
};

/** But for the signature under a receipt, which chance goes into. */
const unsigned = (judged: readonly JudgedItem[]) =>
  judged.map((one) =>
    one.kind === 'opened' ? { ...one, acknowledgement: { ...one.acknowledgement, signature: '' } } : one,
  );

describe('openers on threads of their own', () => {
  it('say of a batch what is said here, in its order', async () => {
    const [items, batch] = [await mixed(), await batchOf()];
    const judged = await openersOn(opener, 1)(items, batch);
    expect(unsigned(judged)).toEqual(unsigned(await openHere(items, batch)));
    expect(judged.map((one) => (one.kind === 'opened' ? 'opened' : one.reason))).toEqual([
      'opened',
      'opened',
      'signature',
      'cannot-open',
      'cannot-open',
    ]);
  });

  it('share what comes at once', async () => {
    const [items, batch] = [await mixed(), await batchOf()];
    const open = openersOn(opener, 2);
    const judged = await Promise.all(Array.from({ length: 6 }, () => open(items, batch)));
    for (const one of judged) expect(unsigned(one)).toEqual(unsigned(judged[0] ?? []));
  });

  it('take in what a device sends, with a receipt that holds', async () => {
    world.service.openers = openersOn(opener);
    const sealed = await tell(form);
    const proofs = await proofsFor(world.resident, sealed);
    const body = { clientVersion: 'test', proofs, envelopes: [sealed.envelope] };
    const { outcomes } = await world.resident.do('submitStories', { body });
    expect(outcomes).toMatchObject([{ status: 'stored', storyId: sealed.telling.storyId }]);
    world.service.openers = openHere;
  });

  it.each([
    ['ends', 'process.exit(3)', 'exit 3'],
    ['hangs', 'for (;;);', 'it gave no answer for 0.5 s'],
  ])('are replaced when one %s, which takes along no more than what it was asked', async (_, how, why) => {
    const source = `
      import { parentPort, threadId } from 'node:worker_threads';
      parentPort.on('message', ({ id, request }) => {
        if (request.items.length === 1) ${how};
        parentPort.postMessage({ id, ok: true, value: [threadId] });
      });
      parentPort.postMessage({ id: 0, ok: true, value: null });`;
    const open = openersOn(new URL(`data:text/javascript,${encodeURIComponent(source)}`), 1, 500);
    const [[first, ...others], batch] = [await mixed(), await batchOf()];
    if (!first) throw new Error('there is no item');
    const [before] = await open(others, batch);
    await expect(open([first], batch)).rejects.toThrow(`The opener thread of the server ended: ${why}.`);
    const [after] = await open(others, batch);
    expect(after).not.toBe(before);
  });
});
