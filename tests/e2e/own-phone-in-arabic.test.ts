import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import arPublic from '../../client/text/ar/public.json' with { type: 'json' };
import ar from '../../client/text/ar/teller.json' with { type: 'json' };
import { desk, openBrowser } from '../support/browser.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { openPocket, type Pocket } from '../support/pocket.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { finish, tellUpToReceipt } from '../support/teller.ts';

const story = 'ذهبت إلى مكتب البلدية ثلاث مرات. في المرة الثالثة استمعت إليّ موظفة وساعدتني حتى النهاية.';

/** A resident scans the poster of the demo's event and tells in Arabic, online, on a phone of her own. */
describe('a story told in Arabic on an own phone', { timeout: 180_000 }, () => {
  let own: Pocket;
  let server: ServerProcess;
  let page: Page;
  let receiptCode: string;
  const look = (name: string, on = page) => lookAt(on, `arabic/${name}`);

  beforeAll(async () => {
    own = await openPocket('ar');
    ({ server, page } = own);
  }, 240_000);

  afterAll(() => own?.close());

  it('is asked, written from right to left, and acknowledged at once', async () => {
    await page.goto(`${server.address}/vertel/demo`);
    const directions: string[] = [];
    const working = page.waitForEvent('worker');
    receiptCode = await tellUpToReceipt(
      page,
      {
        language: 'ar',
        text: story,
        themes: ['mensgericht'],
        feeling: 4,
        answers: { helped: 'yes', 'knew-where': 'no' },
      },
      async (name) => {
        await look(`01-${name}`);
        directions.push(await page.evaluate(() => document.documentElement.dir));
      },
    );
    expect(new Set(directions)).toEqual(new Set(['rtl']));
    // The proof of work was made while she told: the end does not wait for it.
    await working;
    await finish(page, 'ar');
    await page.getByText(ar['saved.sent'], { exact: true }).waitFor();
    await look('02-sent');
  });

  it('leaves nothing of it in the phone once it is sent', async () => {
    const left = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const rows = await Promise.all(
        databases.map(
          ({ name = '' }) =>
            new Promise<string>((resolve, reject) => {
              const opening = indexedDB.open(name);
              opening.addEventListener('error', () => reject(new Error('cannot be opened')));
              opening.addEventListener('success', () => {
                const db = opening.result;
                const stores = [...db.objectStoreNames];
                if (stores.length === 0) {
                  resolve('');
                  return;
                }
                const reading = db.transaction(stores);
                const all = stores.map((store) => reading.objectStore(store).getAll());
                reading.addEventListener('complete', () => {
                  db.close();
                  resolve(JSON.stringify(all.map(({ result }) => result)));
                });
              });
            }),
        ),
      );
      return rows.join() + JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href;
    });
    expect(left).not.toContain('مكتب');
    expect(left).not.toContain(receiptCode.replace(/[^0-9A-Z]/g, '').slice(6, 22));
  });

  it('can be followed in Arabic, by its code', async () => {
    await page.goto(`${server.address}/terug`);
    await page.getByLabel(arPublic['receipt.code'], { exact: true }).waitFor();
    await look('03-public');
    await page.getByLabel(arPublic['receipt.code'], { exact: true }).fill(receiptCode);
    await page.getByRole('button', { name: arPublic['receipt.look'], exact: true }).click();
    await page.getByRole('heading', { name: arPublic['receipt.found'] }).waitFor();
    await look('04-what-became-of-it');
  });

  it('is read by an analyst in its own direction', async () => {
    const office = await openBrowser({ profileDir: join(own.folder, 'office'), viewport: desk });
    office.setDefaultTimeout(40_000);
    const complaints = complaintsOf(office);
    const analyst = await office.newPage();
    await analyst.goto(server.signInLink());
    await analyst.getByRole('heading', { name: /Welkom/ }).waitFor();
    await analyst.goto(`${server.address}/duiden`);
    const excerpt = analyst.getByText(/ذهبت إلى مكتب البلدية/);
    await excerpt.waitFor();
    expect(await excerpt.getAttribute('dir')).toBe('rtl');
    await analyst.getByRole('link', { name: 'Verhaal 26', exact: true }).click();
    await analyst.getByRole('heading', { level: 1, name: 'Verhaal 26' }).waitFor();
    await look('05-analyst', analyst);
    await office.close();
    expect(complaints).toEqual([]);
  });

  it('left the phone with nothing to complain of', () => {
    expect(own.complaints).toEqual([]);
  });
});
