import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import { look } from '../support/look.ts';
import { openPocket, type Pocket } from '../support/pocket.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { finish, tellUpToReceipt } from '../support/teller.ts';

/** A phone that cannot do the work which keeps floods out tells all the same. */
describe('a story without a proof of work', { timeout: 120_000 }, () => {
  let own: Pocket;
  let server: ServerProcess;
  let pocket: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    own = await openPocket();
    ({ server, pocket, page } = own);
  }, 240_000);

  afterAll(() => own?.close());

  const received = async (from: Page) => {
    const state = await from.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('meevertellen');
          opening.addEventListener('error', () => reject(new Error('cannot be opened')));
          opening.addEventListener('success', () => {
            const reading = opening.result.transaction('outbox').objectStore('outbox').getAll();
            reading.addEventListener('success', () => {
              opening.result.close();
              resolve(reading.result.map((item: { state: string }) => item.state).join());
            });
          });
        }),
    );
    return state;
  };

  it('is in, and its teller is told that a person looks first', async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Worker');
    });
    await page.goto(`${server.address}/vertel/demo`);
    await tellUpToReceipt(
      page,
      {
        language: 'nl',
        text: 'Bij het loket luisterde eindelijk iemand naar mij.',
        themes: ['mensgericht'],
        feeling: 4,
        answers: { helped: 'yes', 'knew-where': 'no' },
      },
      async () => {},
    );
    await finish(page, 'nl');
    await page.getByText(nl['saved.aside'], { exact: true }).waitFor();
    await look(page, 'waiting/01-in');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, 'waiting/02-in-dark');
    expect(await received(page)).toBe('quarantined');
    await page.close();
  });

  it('is received by itself once the phone can do the work', async () => {
    page = await pocket.newPage();
    await page.goto(`${server.address}/vertel/demo`);
    await expect.poll(() => received(page), { timeout: 40_000 }).toBe('purged');
  });

  it('left no browser with anything to complain of', () => {
    expect(own.complaints).toEqual([]);
  });
});
