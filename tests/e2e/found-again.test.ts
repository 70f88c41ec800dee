import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import arPublic from '../../client/text/ar/public.json' with { type: 'json' };
import ar from '../../client/text/ar/teller.json' with { type: 'json' };
import { look as lookAt } from '../support/look.ts';
import { openPocket, type Pocket } from '../support/pocket.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { finish, tellUpToReceipt, tellUpToStory } from '../support/teller.ts';

/** A teller in a Dutch browser finishes in Arabic without a network, and comes back later. */
describe('a story that waits on a phone', { timeout: 120_000 }, () => {
  let own: Pocket;
  let server: ServerProcess;
  let pocket: BrowserContext;
  let page: Page;

  const button = (name: string, on = page) => on.getByRole('button', { name, exact: true });
  const says = (text: string, on = page) => on.getByText(text).first().waitFor();
  const look = async (name: string) => {
    await lookAt(page, `found-again/${name}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await lookAt(page, `found-again/${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

  beforeAll(async () => {
    own = await openPocket();
    ({ server, pocket, page } = own);
  }, 240_000);

  afterAll(() => own?.close());

  it('says each time that sending by hand did not work, under the finger that asked', async () => {
    await page.goto(`${server.address}/vertel/demo`);
    const told = {
      themes: ['mensgericht'],
      feeling: 4,
      answers: { helped: 'yes', 'knew-where': 'no' },
    } as const;
    await tellUpToReceipt(page, { ...told, language: 'ar', text: 'كتبت رسالة.' }, async (name) => {
      if (name !== 'check') return;
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await pocket.setOffline(true);
    });
    await finish(page, 'ar');
    await button(ar['saved.again']).press('Enter');
    await says('لم ينجح الإرسال بعد.');
    expect(await focused()).toBe(ar['saved.again']);
    await button(ar['saved.again']).press('Enter');
    await says('لم ينجح الإرسال مرتين.');
    expect(await focused()).toBe(ar['saved.again']);
    await look('01-saved');
  });

  it('is found again after a reload, in the language it was told in', async () => {
    await page.reload();
    await says('قصة واحدة لم تُرسل بعد');
    await look('02-first-screen');
    const [download] = await Promise.all([page.waitForEvent('download'), button(ar['saved.keep']).click()]);
    expect(download.suggestedFilename()).toContain('1-verhaal');
    await says(ar['saved.kept-text']);
    await button(ar['stop.button']).click();
    await page.getByRole('dialog').getByText(ar['stop.text.nothing']).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: ar['stop.leave'], exact: true }).click();
    await says(ar['tell.hold.refused.text']);
    await says('قصة واحدة لم تُرسل بعد');
    await lookAt(page, 'found-again/02-stopped');
    await page.goto(`${server.address}/vertel`);
    await says('قصة واحدة لم تُرسل بعد');
    await look('03-code-screen');
    await button('Nederlands').click();
    await says('1 verhaal is nog niet verstuurd');
    await look('03-code-screen-nl');
    await button('العربية').click();
  });

  it('keeps shut what was to be erased and is open elsewhere', async () => {
    const other = await pocket.newPage();
    other.setDefaultTimeout(40_000);
    await other.goto(`${server.address}/vertel/demo`);
    await tellUpToStory(other, 'ar', async () => {});
    await other.getByLabel(ar['tell.story.label'], { exact: true }).fill('قصة ثانية.');
    await says(ar['saving.saved'], other);
    await page.goto(`${server.address}/vertel/demo`);
    await button(ar['phone.resume.new']).click();
    await button(ar['phone.resume.sure.yes']).click();
    await says(ar['phone.busy.erase.text']);
    await look('04-open-elsewhere');
    await other.close();
    await says(ar['phone.busy.erase.free']);
    await look('05-not-erased-yet');
    await button(ar['phone.resume.new']).click();
    await button(ar['phone.resume.sure.yes']).click();
    await button(ar['tell.start']).waitFor();
  });

  it('is said to be received, and asks nothing more', async () => {
    await pocket.setOffline(false);
    await says('أُرسلت قصة واحدة وتم استلامها');
    expect(await button(ar['saved.again']).count()).toBe(0);
    await look('06-received');
    await page.reload();
    await button(ar['tell.start']).waitFor();
    await page.goto(`${server.address}/terug`);
    await page.getByLabel(arPublic['receipt.code'], { exact: true }).fill('٧K۳M');
    expect(await page.getByLabel(arPublic['receipt.code'], { exact: true }).inputValue()).toBe('7K3M');
  });

  it('left no browser with anything to complain of', () => {
    expect(own.complaints).toEqual([]);
  });
});
