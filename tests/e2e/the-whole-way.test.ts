import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import device from '../../client/text/nl/device.json' with { type: 'json' };
import publicWords from '../../client/text/nl/public.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import { desk, openBrowser, phone, screenshot } from '../support/browser.ts';
import { drawEnrolmentCode, fillEnrolment, fillShift } from '../support/interviewer.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { finish, tellUpToReceipt } from '../support/teller.ts';

const tabletSize = { width: 820, height: 1180 };
const pin = '270914';
const story =
  'Mijn moeder wilde graag thuis blijven wonen. Bij het loket luisterde eindelijk iemand naar haar. ' +
  'Maar daarna moesten we drie keer hetzelfde formulier invullen.';

/** One story from a tablet without network to an indicator, and an answer back: issue by issue, nothing stubbed. */
describe('a story goes the whole way', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let office: BrowserContext;
  let coordinator: Page;
  let tablet: BrowserContext;
  let stall: Page;
  let analyst: Page;
  let analystLink: string;
  let receiptCode: string;
  const complaints: string[][] = [];

  const look = (page: Page, name: string) => lookAt(page, `journey/${name}`);
  const profile = (name: string) => join(folder, name);
  const open = async (name: string, viewport: { width: number; height: number }) => {
    const context = await openBrowser({ profileDir: profile(name), viewport });
    context.setDefaultTimeout(40_000);
    complaints.push(complaintsOf(context));
    return context;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whole-way-'));
    server = await startServer({ dataDir: profile('data') });
    office = await open('office', desk);
    tablet = await open('tablet', tabletSize);
  }, 240_000);

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [index, page] of [coordinator, stall, analyst].entries()) {
      if (page && !page.isClosed()) await screenshot(page, `journey/failed-${index}`).catch(() => undefined);
    }
  });

  afterAll(async () => {
    await office?.close();
    await tablet?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  it('begins with a coordinator who signs in by the link that the start printed', async () => {
    coordinator = await office.newPage();
    await coordinator.goto(server.signInLink());
    await coordinator.getByRole('heading', { name: /Welkom/ }).waitFor();
    expect(coordinator.url()).toBe(`${server.address}/aanmelden`);
    await look(coordinator, '01-signed-in');
    await button(coordinator, staff['signin.welcome.skip']).click();
  });

  it('lets her open a round under uithoorn and an event in a neighbourhood', async () => {
    await coordinator.goto(`${server.address}/beheer`);
    await look(coordinator, '02-rounds');
    await coordinator.getByRole('link', { name: staff['admin.rounds.open'] }).click();
    await coordinator.getByLabel(staff['admin.round.name'], { exact: true }).fill('Proefronde');
    await coordinator.getByRole('radio', { name: /Uithoorn/ }).check();
    await coordinator
      .getByLabel(staff['admin.round.neighbourhoods'], { exact: true })
      .fill('Zuiderpark\nDe Linden');
    await look(coordinator, '03-new-round');
    await button(coordinator, staff['admin.round.submit']).click();
    await coordinator.getByRole('heading', { name: 'Proefronde', level: 1 }).waitFor();
    await look(coordinator, '04-round');

    await button(coordinator, staff['admin.event.open']).first().click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel(staff['admin.event.name'], { exact: true }).fill('Kraam op het plein');
    await dialog.getByLabel(staff['admin.event.neighbourhood'], { exact: true }).selectOption('Zuiderpark');
    await look(coordinator, '05-new-event');
    await button(coordinator, staff['admin.event.submit']).click();
    await coordinator.getByRole('heading', { name: 'Kraam op het plein', level: 1 }).waitFor();
    await look(coordinator, '06-event');
  });

  it('lets her invite an analyst', async () => {
    await coordinator.goto(`${server.address}/beheer/mensen`);
    await button(coordinator, staff['admin.people.add']).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByLabel(staff['admin.people.name'], { exact: true }).fill('Ana de Duider');
    await dialog.getByLabel(staff['admin.people.email'], { exact: true }).fill('ana@voorbeeldstad.example');
    await dialog.getByRole('radio', { name: /Duider/ }).check();
    await button(coordinator, staff['admin.people.submit']).click();
    const link = coordinator.getByText(/aanmelden#/);
    await link.waitFor();
    analystLink = (await link.textContent())?.trim() ?? '';
    await look(coordinator, '07-analyst-link');
    await coordinator.keyboard.press('Escape');
  });

  it('lets a second browser become a tablet, and an interviewer begin a shift', async () => {
    const code = await drawEnrolmentCode(coordinator, server.address);
    await look(coordinator, '08-enrolment-code');

    stall = await tablet.newPage();
    await stall.goto(`${server.address}/ophalen`);
    await look(stall, '09-enrol');
    await fillEnrolment(stall, code);
    await button(stall, device['enrol.go']).click();
    await coordinator.getByText('Tablet 7 is gekoppeld').waitFor();

    await fillShift(stall, pin);
    await look(stall, '10-shift');
    await button(stall, device['shift.start']).click();
    await stall.getByRole('button', { name: /Kraam op het plein/ }).click();
    await button(stall, device['home.new']).waitFor();
    await look(stall, '11-tablet');
    // Exactly this: the words for "not yet" hold it too.
    await stall.getByText(device['home.offline.ready'], { exact: true }).waitFor();
  });

  it('is told and sealed without network and without a server', async () => {
    await server.stop();
    await tablet.setOffline(true);
    await button(stall, device['home.new']).click();
    receiptCode = await tellUpToReceipt(
      stall,
      {
        language: 'nl',
        text: story,
        themes: ['mensgericht', 'regelluw'],
        feeling: 4,
        answers: { helped: 'partly', 'knew-where': 'no' },
      },
      (name) => look(stall, `12-tell-${name}`),
    );
    expect(receiptCode.replace(/[^0-9A-Z]/g, '')).toHaveLength(24);
    await finish(stall, 'nl');
    await look(stall, '13-saved');
    await button(stall, nl['saved.next-person']).click();
    await stall.getByRole('link', { name: device['tablet.nav.outbox'] }).first().click();
    await stall.getByText(device['outbox.state.sealed'], { exact: true }).first().waitFor();
    await look(stall, '14-not-yet-sent');
  });

  it('is still there after the browser was killed', async () => {
    killBrowser(profile('tablet'));
    // It may know already that its browser is gone.
    await tablet.close().catch(() => undefined);
    tablet = await open('tablet', tabletSize);
    await tablet.setOffline(true);
    stall = await tablet.newPage();
    await stall.goto(`${server.address}/ophalen`);
    await stall.getByLabel(device['shift.pin'], { exact: true }).fill(pin);
    await look(stall, '15-locked');
    await button(stall, device['unlock.go']).click();
    await stall.getByRole('link', { name: device['tablet.nav.outbox'] }).first().click();
    await stall.getByText(device['outbox.state.sealed'], { exact: true }).first().waitFor();
    await look(stall, '16-still-not-sent');
  });

  it('arrives once when the server is back, and the tablet knows by a signed receipt', async () => {
    server = await startServer({ dataDir: profile('data'), port: server.port });
    await tablet.setOffline(false);
    await stall
      .getByText(device['outbox.state.acknowledged'], { exact: true })
      .first()
      .waitFor({ timeout: 60_000 });
    await look(stall, '17-received');
  });

  it('is read and marked by an analyst, by mouse and by keyboard', async () => {
    const desktop = await open('analyst', desk);
    analyst = await desktop.newPage();
    await analyst.goto(analystLink);
    await button(analyst, staff['signin.welcome.skip']).click();
    await analyst.goto(`${server.address}/duiden`);
    await analyst
      .getByLabel(staff['coding.filter.round'], { exact: true })
      .selectOption({ label: 'Proefronde' });
    await analyst
      .getByText(/Mijn moeder wilde graag/)
      .first()
      .waitFor();
    expect(await analyst.getByText(/Mijn moeder wilde graag/).count()).toBe(1);
    await look(analyst, '18-queue');
    await analyst.getByRole('link', { name: 'Verhaal 1', exact: true }).click();
    await analyst.getByRole('heading', { level: 1, name: 'Verhaal 1' }).waitFor();
    await look(analyst, '19-story');

    await dragOver(analyst, 'luisterde eindelijk iemand');
    await look(analyst, '20-chosen-by-mouse');
    await button(analyst, staff['coding.mark']).click();
    await analyst.getByRole('combobox', { name: staff['coding.form.code'] }).fill('bejegen');
    await look(analyst, '21-code');
    await analyst.getByRole('option').first().click();
    await analyst.getByRole('radio', { name: staff['coding.valence.helping'] }).check();
    await analyst.getByLabel(/^Koerswaarde/).selectOption('mensgericht');
    await analyst.getByLabel(/^Memo/).fill('Luisteren komt vóór regelen.');
    await look(analyst, '22-signal');
    await button(analyst, staff['coding.form.save']).click();
    await analyst.getByText('Bejegening').filter({ visible: true }).first().waitFor();

    // By keyboard only, from the strip on: the last sentence, a code, a valence, done.
    await analyst.locator('.marker-strip').focus();
    for (const key of ['End', 's', 'Enter']) await analyst.keyboard.press(key);
    await analyst.getByRole('combobox', { name: staff['coding.form.code'] }).waitFor();
    await analyst.keyboard.type('papier');
    await analyst.keyboard.press('Enter');
    await analyst.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
    await analyst.keyboard.press('3');
    await analyst.keyboard.press('Control+Enter');
    await analyst.getByText('Papierwerk').filter({ visible: true }).first().waitFor();
    await look(analyst, '24-two-signals');
    await button(analyst, staff['coding.finish']).click();
    await analyst
      .getByText(/is gelezen en klaar/)
      .first()
      .waitFor();
    await look(analyst, '25-finished');
  });

  it('moves the indicator of its omdenker, which shows n and opens the stories behind it', async () => {
    await analyst.goto(`${server.address}/inzicht`);
    await analyst.getByLabel(staff['insight.round'], { exact: true }).selectOption({ label: 'Proefronde' });
    const mensgericht = analyst.locator('#thema-mensgericht');
    await mensgericht.getByText('1 van 1 gelezen verhalen').waitFor();
    await mensgericht.getByText('Te klein om te publiceren (1 van 10)').waitFor();
    await look(analyst, '26-indicators');
    await mensgericht.getByRole('link', { name: '1 van 1 gelezen verhalen' }).click();
    await analyst.getByText(/U ziet het ene verhaal/).waitFor();
    await analyst.getByText(/Mijn moeder wilde graag/).waitFor();
    await look(analyst, '27-behind-the-number');
  });

  it('is answered: the coordinator publishes what was heard and what is done', async () => {
    await coordinator.goto(`${server.address}/beheer`);
    await coordinator
      .getByRole('link', { name: /Proefronde/ })
      .first()
      .click();
    await coordinator.getByRole('link', { name: new RegExp(staff['admin.way.feedback']) }).click();
    await coordinator.getByRole('heading', { name: staff['desk.title'] }).waitFor();
    await look(coordinator, '28-answers');
    await coordinator
      .getByRole('listitem')
      .filter({ hasText: 'mensgericht' })
      .getByRole('link', { name: staff['desk.write'] })
      .first()
      .click();
    await coordinator.getByLabel(publicWords['feedback.heard']).fill('Bij het loket wordt goed geluisterd.');
    await coordinator.getByLabel(publicWords['feedback.done']).fill('Wij vragen nu één keer om uw gegevens.');
    await coordinator.getByRole('radio', { name: new RegExp(publicWords['feedback.outcome.done']) }).check();
    await look(coordinator, '29-answer');
    await button(coordinator, staff['desk.publish']).click();
    await coordinator
      .getByText(/staat op de openbare pagina/)
      .first()
      .waitFor();
    await look(coordinator, '30-published');
  });

  it('comes back to its teller, on the public page and by the receipt code', async () => {
    const home = await open('home', phone);
    const resident = await home.newPage();
    await resident.goto(`${server.address}/terug`);
    await resident.getByText('Wij vragen nu één keer om uw gegevens.').waitFor();
    await look(resident, '31-public');
    await resident.getByLabel(publicWords['receipt.code'], { exact: true }).fill(receiptCode.toLowerCase());
    await button(resident, publicWords['receipt.look']).click();
    await resident.getByRole('heading', { name: publicWords['receipt.found'] }).waitFor();
    await resident.getByText(publicWords['receipt.step.counted.done']).waitFor();
    expect(await resident.getByText('Wij vragen nu één keer om uw gegevens.').count()).toBeGreaterThan(0);
    expect(resident.url()).toBe(`${server.address}/terug`);
    await look(resident, '32-what-became-of-it');
    await home.close();
  });

  it('left no browser with anything to complain of', () => {
    expect(complaints.flat()).toEqual([]);
  });
});

/** A power cut for everything that runs on this profile. */
const killBrowser = (profileDir: string): void => {
  execFileSync('pkill', ['-KILL', '-f', profileDir]);
};

/** Selects words of the story as a hand does: press where they begin, move, let go where they end. */
const dragOver = async (page: Page, words: string): Promise<void> => {
  const ends = await page.locator('.markable__text').evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(sought) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      const boxes = [...range.getClientRects()];
      return { first: boxes[0]?.toJSON(), last: boxes.at(-1)?.toJSON() };
    }
    return null;
  }, words);
  if (!ends) throw new Error(`the story does not say: ${words}`);
  await page.mouse.move(ends.first.left + 1, ends.first.top + ends.first.height / 2);
  await page.mouse.down();
  await page.mouse.move(ends.last.right - 1, ends.last.top + ends.last.height / 2, { steps: 8 });
  await page.mouse.up();
};
