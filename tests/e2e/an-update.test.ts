import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import device from '../../client/text/nl/device.json' with { type: 'json' };
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import { openBrowser, phone } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type NextVersion, openNextVersion } from '../support/next-version.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { finish, tellFromStoryOn, tellUpToStory } from '../support/teller.ts';

/** F16: the app is updated while somebody tells; and F17, two of its versions stand open side by side. */
describe('an update of the app', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let app: NextVersion;
  let pocket: BrowserContext;
  let page: Page;
  const told = {
    themes: ['mensgericht'],
    feeling: 4,
    answers: { helped: 'yes', 'knew-where': 'no' },
  } as const;

  const story = () => page.getByLabel(nl['tell.story.label'], { exact: true });
  const offer = (on: Page) => on.getByText(device['update.title']);
  /** The name of a part of the app that a page was made of: it tells one version from the next. */
  const partOf = (on: Page) =>
    on.evaluate(() => document.querySelector('script[src]')?.getAttribute('src') ?? '');
  const waiting = (on: Page) =>
    on.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
      while (!registration?.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
    });
  /** As an app would that knew nothing of pens; whether it took the newest worker within a few seconds. */
  const force = (on: Page) =>
    on.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
      for (let time = 1; time <= 100 && registration?.waiting; time += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return !registration?.waiting;
    });
  /** A browser lets a worker end what it has begun, for minutes if need be; and it ends one whenever it likes. */
  const endWorkers = async (on: Page) => {
    const browser = await pocket.newCDPSession(on);
    await browser.send('ServiceWorker.enable');
    await browser.send('ServiceWorker.stopAllWorkers');
    await browser.detach();
  };
  const begin = async () => {
    await page.goto(`${app.address}/vertel/demo`);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await tellUpToStory(page, 'nl', async () => {});
    await story().fill('Ik belde drie keer.');
    await page.getByText(nl['saving.saved']).waitFor();
  };
  const end = async () => {
    await tellFromStoryOn(page, { ...told, language: 'nl' }, async () => {});
    await finish(page, 'nl');
    await page.getByText(nl['saved.sent'], { exact: true }).waitFor();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'an-update-'));
    server = await startServer({ dataDir: join(folder, 'data') });
    app = await openNextVersion(Number(new URL(server.address).port));
    pocket = await openBrowser({ profileDir: join(folder, 'phone'), viewport: phone });
    pocket.setDefaultTimeout(40_000);
    page = await pocket.newPage();
  }, 240_000);

  afterAll(async () => {
    await pocket?.close();
    await app?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  it('is offered where nobody tells, and taken when somebody wants it', async () => {
    await page.goto(`${app.address}/vertel`);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    expect(await partOf(page)).toContain('/assets/');
    app.update();
    await waiting(page);
    await offer(page).waitFor();
    await look(page, 'update/01-offered');
    await page.getByRole('button', { name: device['update.apply'], exact: true }).click();
    await expect.poll(() => partOf(page).catch(() => ''), { timeout: 20_000 }).toContain('/assets-2/');
  });

  it('waits for the pen, and is offered in no tab meanwhile', async () => {
    await begin();
    app.update();
    await waiting(page);
    const other = await pocket.newPage();
    await other.goto(app.address);
    await story().fill('Ik belde drie keer. Toen kwam er iemand.');
    await page.getByText(nl['saving.saved']).waitFor();
    expect(await partOf(other)).toContain('/assets-2/');
    expect([await offer(page).count(), await offer(other).count()]).toEqual([0, 0]);
    await other.close();
  });

  it('that another tab forces does no harm: who tells there goes on, and finishes with the version before', async () => {
    const other = await pocket.newPage();
    await other.goto(app.address);
    for (let round = 1; round <= 6 && !(await force(other)); round += 1) await endWorkers(other);
    await other.goto(app.address);
    expect(await partOf(other)).toContain('/assets-3/');
    await other.close();
    expect(await story().inputValue()).toBe('Ik belde drie keer. Toen kwam er iemand.');
    expect(await partOf(page)).toContain('/assets-2/');
    await end();
  });

  it('is there once the story is sent, and the story is with the server once', async () => {
    await expect.poll(() => partOf(page).catch(() => ''), { timeout: 30_000 }).toContain('/assets-3/');
    const office = await pocket.newPage();
    await office.setViewportSize({ width: 1280, height: 900 });
    await office.goto(server.signInLink().replace(server.address, app.address));
    await office.getByRole('heading', { name: /Welkom/ }).waitFor();
    await office.goto(`${app.address}/duiden`);
    await office
      .getByText(/Ik belde drie keer\. Toen kwam er iemand\./)
      .first()
      .waitFor();
    expect(await office.getByText(/Ik belde drie keer\. Toen kwam er iemand\./).count()).toBe(1);
  });
});
