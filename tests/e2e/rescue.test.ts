import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../client/text/ar/teller.json' with { type: 'json' };
import device from '../../client/text/nl/device.json' with { type: 'json' };
import rescue from '../../client/text/nl/rescue.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import { desk, openBrowser, phone } from '../support/browser.ts';
import { drawEnrolmentCode, fillEnrolment, fillShift } from '../support/interviewer.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { finish, tellUpToReceipt, type ToldByHand } from '../support/teller.ts';

const told: Omit<ToldByHand, 'language' | 'text'> = {
  themes: ['mensgericht'],
  feeling: 4,
  answers: { helped: 'yes', 'knew-where': 'no' },
};

/** What could not be sent is carried to a colleague as a file, and comes in once. */
describe('stories that cannot be sent', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let office: BrowserContext;
  let field: BrowserContext;
  let pocket: BrowserContext;
  let coordinator: Page;
  let tablet: Page;
  let resident: Page;
  const complaints: string[][] = [];

  const look = (page: Page, name: string) => lookAt(page, `rescue/${name}`);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const open = async (name: string, options: { viewport?: typeof phone; locale?: string } = {}) => {
    const context = await openBrowser({ profileDir: join(folder, name), ...options });
    context.setDefaultTimeout(40_000);
    complaints.push(complaintsOf(context));
    return context;
  };
  const inBothLights = async (page: Page, name: string) => {
    await look(page, name);
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, `${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  };
  /** Presses a button that gives a file, and gives where that was put. */
  const saveBy = async (page: Page, name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const choose = async (...paths: string[]) => {
    await coordinator.goto(`${server.address}/inleveren`);
    await coordinator.getByLabel(rescue['rescue.choose'], { exact: true }).setInputFiles(paths);
    await coordinator
      .getByRole('listitem')
      .nth(paths.length - 1)
      .waitFor();
  };
  const handIn = async () => {
    await button(coordinator, rescue['rescue.go']).click();
    await button(coordinator, rescue['rescue.again']).waitFor();
  };
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  /** The button is gone: the keyboard goes on at this. */
  const focused = (text: string) => coordinator.locator(':focus:not(main)', { hasText: text }).waitFor();
  const received = () =>
    coordinator.evaluate(async () => {
      const answer = await fetch('/api/v1/rondes');
      const { rounds } = (await answer.json()) as { rounds: { received: number }[] };
      return rounds.reduce((sum, round) => sum + round.received, 0);
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rescue-'));
    server = await startServer({ dataDir: join(folder, 'data') });
    office = await open('office', { viewport: desk });
    field = await open('tablet', { viewport: { width: 820, height: 1180 } });
    pocket = await open('phone', { locale: 'ar' });
  }, 240_000);

  afterAll(async () => {
    await Promise.all([office?.close(), field?.close(), pocket?.close()]);
    await server?.stop();
    await removeFolder(folder);
  });

  let before: number;
  let file: string;

  it('are saved as one file on a tablet without a network', async () => {
    coordinator = await office.newPage();
    await coordinator.goto(server.signInLink());
    await button(coordinator, staff['signin.welcome.skip']).click();
    before = await received();
    const code = await drawEnrolmentCode(coordinator, server.address);
    tablet = await field.newPage();
    await tablet.goto(`${server.address}/ophalen`);
    await fillEnrolment(tablet, code);
    await button(tablet, device['enrol.go']).click();
    await fillShift(tablet, '270914');
    await button(tablet, device['shift.start']).click();
    await tablet.getByText(device['home.event'], { exact: true }).waitFor();
    await tablet.getByLabel(device['home.event.choose']).getByRole('button').first().click();
    await tablet.getByText(device['home.offline.ready'], { exact: true }).waitFor();

    await field.setOffline(true);
    for (const text of ['Ik wachtte zes weken op een brief.', 'Mijn buurvrouw hielp mij met de aanvraag.']) {
      await button(tablet, device['home.new']).click();
      await tellUpToReceipt(tablet, { ...told, language: 'nl', text }, async () => {});
      await finish(tablet, 'nl');
      await button(tablet, nl['saved.next-person']).click();
    }
    await tablet.getByRole('link', { name: device['tablet.nav.outbox'] }).first().click();
    file = await saveBy(tablet, device['outbox.keep-all']);
    expect(file).toMatch(/meevertellen-\d{4}-\d\d-\d\d-2-verhalen\.mvt$/);
    await says(tablet, /Als bestand bewaard op/);
    await look(tablet, '01-saved');
    // An attempt may just be under way, and then it says so for a moment.
    await expect.poll(() => tablet.getByText(device['outbox.state.sealed'], { exact: true }).count()).toBe(2);
  });

  it('are handed in by a colleague in another browser, and come in once', async () => {
    await choose(file);
    await says(coordinator, /2 verhalen van Tablet 7, bewaard op/);
    await look(coordinator, '02-chosen');
    await handIn();
    await says(coordinator, /2 verhalen ontvangen\./);
    await focused(rescue['rescue.end.received']);
    await inBothLights(coordinator, '03-received');
    await button(coordinator, rescue['rescue.again']).click();
    await says(coordinator, /2 waren er al\./);
    expect(await received()).toBe(before + 2);
  });

  it('say what is missing when the file was cut short, and what is no file of ours', async () => {
    const bytes = readFileSync(file);
    const cut = join(folder, 'afgekapt.mvt');
    const other = join(folder, 'vakantie.mvt');
    writeFileSync(cut, bytes.subarray(0, -200));
    writeFileSync(other, 'Dit is iets anders.');
    await choose(cut, other);
    await says(coordinator, rescue['rescue.fault.other']);
    await handIn();
    await says(coordinator, rescue['rescue.outcome.missing']);
    await inBothLights(coordinator, '04-missing');
    await button(coordinator, rescue['rescue.remove']).first().click();
    await focused('vakantie.mvt');
    expect(await received()).toBe(before + 2);
  });

  it('are acknowledged to the tablet when it is back, and are still one each', async () => {
    await field.setOffline(false);
    await tablet.evaluate(() => void window.dispatchEvent(new Event('online')));
    await expect
      .poll(() => tablet.getByText(device['outbox.state.acknowledged'], { exact: true }).count(), {
        timeout: 40_000,
      })
      .toBe(2);
    expect(await received()).toBe(before + 2);
    await tablet.getByText(device['outbox.held'], { exact: true }).click();
    await inBothLights(tablet, '05-received-kept');
    const held = await saveBy(tablet, device['outbox.held.keep']);
    await tablet.getByRole('link', { name: device['outbox.hand-in'] }).click();
    await tablet.getByRole('heading', { name: rescue['rescue.title'], level: 1 }).waitFor();
    await tablet.getByLabel(rescue['rescue.choose'], { exact: true }).setInputFiles(held);
    await button(tablet, rescue['rescue.go']).click();
    await says(tablet, /2 waren er al\./);
    await look(tablet, '05-at-a-tablet');
  });

  it('can be saved on a resident’s own phone too, and need no proof of work then', async () => {
    resident = await pocket.newPage();
    await resident.goto(`${server.address}/vertel/demo`);
    await tellUpToReceipt(
      resident,
      { ...told, language: 'ar', text: 'كتبت رسالة ولم يأتِ جواب.' },
      async (name) => {
        if (name !== 'check') return;
        await resident.evaluate(async () => void (await navigator.serviceWorker.ready));
        await pocket.setOffline(true);
      },
    );
    await finish(resident, 'ar');
    const saved = await saveBy(resident, ar['saved.keep']);
    await says(resident, ar['saved.kept-text']);
    await inBothLights(resident, '06-phone-ar');
    await choose(saved);
    await says(coordinator, /1 verhaal van een telefoon, bewaard op/);
    await handIn();
    await says(coordinator, /1 verhaal ontvangen\./);
    await pocket.setOffline(false);
    await says(resident, ar['saved.sent-text']);
    expect(await received()).toBe(before + 3);
  });

  it('leave nothing in the console of a browser', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
