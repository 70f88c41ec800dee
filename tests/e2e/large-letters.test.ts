import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import { openBrowser, phone, picture } from '../support/browser.ts';
import { openPocket, type Pocket } from '../support/pocket.ts';
import { tellUpToReceipt } from '../support/teller.ts';

/** A resident whose phone shows text at twice its size (WCAG 1.4.4, 1.4.10): a dozen characters a line. */
describe('a story told with large letters', { timeout: 120_000 }, () => {
  let own: Pocket;
  let large: BrowserContext;
  let page: Page;

  /** Nothing lies beside the screen. */
  const look = async (name: string) => {
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await picture(page, `large-letters/${name}`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  };

  beforeAll(async () => {
    own = await openPocket();
    large = await openBrowser({ profileDir: join(own.folder, 'large'), viewport: phone, fontSize: 32 });
    large.setDefaultTimeout(40_000);
    page = await large.newPage();
  }, 240_000);

  afterAll(async () => {
    await large?.close();
    await own?.close();
  });

  it('fits the screen from its beginning to its code, whatever long word it has', async () => {
    await page.goto(`${own.server.address}/vertel/demo`);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await tellUpToReceipt(
      page,
      {
        language: 'nl',
        text: 'Ik vroeg een arbeidsongeschiktheidsverzekeringsmaatschappij om hulp.',
        themes: ['mensgericht'],
        feeling: 2,
        answers: { helped: 'no', 'knew-where': 'no' },
      },
      look,
    );
  });

  it('fits it when it waits for a network', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await large.setOffline(true);
    await page.getByRole('button', { name: nl['tell.finish'] }).click();
    await page.getByText(nl['saved.waiting']).waitFor();
    await look('saved');
    await page.getByRole('button', { name: nl['saved.another'] }).click();
    await page.getByRole('button', { name: nl['saved.again'] }).waitFor();
    await look('waiting');
  });
});
