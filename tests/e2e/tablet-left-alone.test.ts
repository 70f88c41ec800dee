import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import device from '../../client/text/nl/device.json' with { type: 'json' };
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import { desk, openBrowser, picture, screenshot } from '../support/browser.ts';
import { drawEnrolmentCode, fillEnrolment, fillShift } from '../support/interviewer.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { emptyStore, fillStore, leaveRoom, reservesIn } from '../support/full-browser.ts';
import { tellUpToReceipt } from '../support/teller.ts';

const tabletSize = { width: 820, height: 1180 };
const pin = '270914';
const MINUTE = 60_000;

/** A shared tablet when nobody looks after it: nothing is lost, and nothing is shown to whoever finds it. */
describe('a tablet that is left alone', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let office: BrowserContext;
  let tablet: BrowserContext;
  let coordinator: Page;
  let stall: Page;
  const complaints: string[][] = [];

  const open = async (name: string, viewport: { width: number; height: number }) => {
    const context = await openBrowser({ profileDir: join(folder, name), viewport });
    context.setDefaultTimeout(30_000);
    complaints.push(complaintsOf(context));
    return context;
  };
  const look = async (page: Page, name: string) => {
    await picture(page, `left-alone/${name}`);
    await lookAt(page, `left-alone/${name}`);
  };
  const button = (name: string, page = stall) => page.getByRole('button', { name, exact: true });
  /** Lets time pass for the tablet's clock; its timers go on as they do. */
  const pass = async (milliseconds: number) => {
    const now = await stall.evaluate(() => Date.now());
    await stall.clock.setSystemTime(now + milliseconds);
  };
  const beginShift = async () => {
    await fillShift(stall, pin);
    await button(device['shift.start']).click();
    await stall.getByRole('heading', { name: device['home.counts'] }).waitFor();
  };
  const tryPin = async (digits: string) => {
    // The one before is counted before it is tried.
    await stall.locator('button[type=submit]:not([aria-disabled])').first().waitFor();
    await stall.getByLabel(device['shift.pin'], { exact: true }).fill(digits);
    await button(device['unlock.go']).click();
  };
  const beginStory = async () => {
    const choice = stall.getByRole('button', { name: /Kraam op de markt|Buurt/ }).first();
    const begin = button(device['home.new']);
    await begin.or(choice).first().waitFor();
    if (!(await begin.isVisible())) await choice.click();
    await begin.click();
  };
  const story = (page = stall) => page.getByLabel(nl['tell.story.label'], { exact: true });
  const stopAndKeep = async (page: Page) => {
    await button(nl['stop.button'], page).click();
    await button(nl['stop.keep'], page).click();
    await page.getByText(nl['stop.kept.title']).waitFor();
  };
  const beginWith = async (text: string) => {
    await beginStory();
    await button(nl['tell.start']).click();
    await stall.getByRole('radio', { name: nl['tell.yes-may'], exact: true }).check();
    await button(nl['tell.next']).click();
    await story().fill(text);
  };
  const tell = async (text: string) => {
    await beginStory();
    const told = { language: 'nl', text, themes: ['mensgericht'], feeling: 2 } as const;
    await tellUpToReceipt(stall, { ...told, answers: { helped: 'no', 'knew-where': 'no' } }, async () => {});
    await stall.getByText(nl['saving.saved']).waitFor();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'left-alone-'));
    server = await startServer({ dataDir: join(folder, 'data') });
    office = await open('office', desk);
    tablet = await open('tablet', tabletSize);
    coordinator = await office.newPage();
    await coordinator.goto(server.signInLink());
    await button(staff['signin.welcome.skip'], coordinator).click();
    const code = await drawEnrolmentCode(coordinator, server.address);
    stall = await tablet.newPage();
    await stall.clock.install();
    await leaveRoom(stall, { origin: server.address, bytes: 40_000_000 });
    await stall.goto(`${server.address}/ophalen`);
    await fillEnrolment(stall, code);
    await button(device['enrol.go']).click();
    await beginShift();
  }, 240_000);

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot(stall, 'left-alone/failed').catch(() => undefined);
  });

  afterAll(async () => {
    await office?.close();
    await tablet?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  it('locks itself after ten minutes, also while somebody tells, and says so before', async () => {
    await tell('Bij het loket moest ik drie keer terugkomen. Niemand wist wie ervoor was.');
    await pass(9.6 * MINUTE);
    await stall.getByText(nl['idle.title']).waitFor();
    await look(stall, '01-warned');
    await stall.mouse.click(5, 5);
    await stall.getByText(nl['idle.title']).waitFor({ state: 'detached' });
    await pass(10.1 * MINUTE);
    await stall.getByRole('heading', { name: device['unlock.title'] }).waitFor();
    expect(await stall.getByText('drie keer terugkomen').count()).toBe(0);
    await look(stall, '02-locked');
  });

  it('counts wrong PINs, and says what comes of them', async () => {
    await tryPin('111222');
    await stall.getByText(device['unlock.fault']).waitFor();
    await look(stall, '03-wrong-pin');
  });

  it('leads its PIN back to the story that was open, and shows nothing of it yet', async () => {
    await tryPin(pin);
    await stall.getByRole('heading', { name: device['interrupted.title'] }).waitFor();
    expect(await stall.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await look(stall, '04-interrupted');
    await button(device['home.drafts.go']).click();
    await stall.getByRole('heading', { name: nl['tell.receipt.title'], exact: true }).waitFor();
    expect(await stall.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await pass(10.1 * MINUTE);
    await stall.getByRole('heading', { name: device['unlock.title'] }).waitFor();
  });

  it('closes the shift after ten wrong PINs, and seals what its teller agreed to', async () => {
    for (let wrong = 0; wrong < 9; wrong += 1) {
      await tryPin('111222');
      await stall.getByText(`U kunt nog ${9 - wrong} keer`).waitFor();
      if (wrong === 3) await look(stall, '05-waiting');
      await pass(16 * MINUTE);
    }
    await tryPin('111222');
    await stall.getByText(/tien keer fout/).waitFor();
    await look(stall, '06-closed');
    await button(device['notice.read']).click();
  });

  it('gives a story to another tab that asks for it, and to no tab beside it', async () => {
    await beginShift();
    await beginWith('Hier wil ik nog over nadenken.');
    await stall.getByText(nl['saving.saved']).waitFor();

    const other = await tablet.newPage();
    await other.goto(`${server.address}/ophalen`);
    await other.getByLabel(device['shift.pin'], { exact: true }).fill(pin);
    await button(device['unlock.go'], other).click();
    await button(device['home.drafts.go'], other).click();
    await other.getByText(nl['phone.busy.title']).waitFor();
    await look(other, '07-open-elsewhere');
    // A question ends the wait: what the other tab lets go of does not open over it.
    await button(device['home.end'], other).click();
    await other.getByText(nl['phone.busy.title']).waitFor({ state: 'detached' });
    await other.getByRole('dialog').getByRole('button', { name: device['home.end.no'] }).last().click();
    await button(device['home.drafts.go'], other).click();
    await button(nl['phone.busy.take'], other).click();
    await stall.getByText(nl['given.title']).waitFor();
    expect(await story(other).inputValue()).toBe('Hier wil ik nog over nadenken.');
    await look(stall, '08-given');
    await stopAndKeep(other);
    await other.close();
    await button(nl['saved.next-person']).click();
  });

  it('keeps what is told when the browser has no room left, and says so when it cannot', async () => {
    await button(device['home.drafts.go']).click();
    await story().waitFor();
    await fillStore(stall);
    expect(await reservesIn(stall)).toEqual(['reserve-sending', 'reserve-telling']);
    await story().fill('Hier wil ik nog over nadenken. Nu weet ik het.');
    await expect.poll(() => reservesIn(stall), { timeout: 10_000 }).toEqual(['reserve-sending']);
    await stall.getByText(nl['saving.saved']).waitFor();
    await fillStore(stall);
    await story().fill('Hier wil ik nog over nadenken. Nu weet ik het weer niet.');
    await stall.getByText(nl['saving.failed.title']).waitFor();
    await look(stall, '09-no-room');
    await button(nl['stop.button']).click();
    await button(nl['stop.keep']).click();
    await stall.getByText(nl['stop.failed.title']).waitFor();
    await emptyStore(stall);
    await button(nl['saving.again']).click();
    await stall.getByText(nl['saving.saved']).waitFor();
    await stopAndKeep(stall);
    await button(nl['saved.next-person']).click();
    await tryPin(pin);
    const said = complaints.flatMap((one) => one.splice(0));
    expect(said.filter((line) => !/could not be saved|did not do it/.test(line))).toEqual([]);
  });

  it('has nothing left of what its teller does not want kept after all, also when it locks then', async () => {
    await button(device['home.drafts.go']).waitFor();
    const answer = (words: string) => stall.getByRole('radio', { name: words, exact: true });
    await beginWith('Dit wil ik toch liever niet.');
    await stall.getByText(nl['saving.saved']).waitFor();
    await button(nl['tell.back']).click();
    await answer(nl['tell.no-rather-not']).check();
    await stall.getByText(nl['saving.erased']).waitFor();
    await look(stall, '10-erased');
    await answer(nl['tell.yes-may']).check();
    await stall.getByText(nl['saving.saved']).waitFor();
    await button(nl['tell.next']).click();
    expect(await story().inputValue()).toBe('Dit wil ik toch liever niet.');
    await button(nl['tell.back']).click();
    await answer(nl['tell.no-rather-not']).check();
    await stall.getByText(nl['saving.erased']).waitFor();
    await pass(10.1 * MINUTE);
    await stall.getByRole('heading', { name: device['unlock.title'] }).waitFor();
    await tryPin(pin);
    await button(device['home.drafts.go']).first().waitFor();
    expect(await button(device['home.drafts.go']).count()).toBe(1);
  });

  it('locks itself also while it lies at another page than where the story was told', async () => {
    await tell('Mijn zoon kreeg eindelijk een plek op school.');
    await stopAndKeep(stall);
    await button(nl['saved.next-person']).click();
    await tryPin(pin);
    await stall.getByRole('heading', { name: device['home.drafts'], exact: true }).waitFor();
    await stall.getByRole('link', { name: device['tablet.nav.outbox'], exact: true }).click();
    await stall.getByRole('heading', { name: device['outbox.title'], exact: true }).waitFor();
    await pass(9.6 * MINUTE);
    await stall.getByText(nl['idle.title']).waitFor();
    await look(stall, '11-warned-at-the-outbox');
    await pass(MINUTE);
    await stall.getByText(nl['idle.title']).waitFor({ state: 'detached' });
    await stall.getByRole('heading', { name: device['outbox.title'], exact: true }).waitFor();
    await stall.goBack();
    await stall.getByRole('heading', { name: device['unlock.title'] }).waitFor();

    await tryPin(pin);
    await stall.getByRole('link', { name: device['tablet.nav.outbox'], exact: true }).click();
    await stall.getByRole('link', { name: device['outbox.hand-in'] }).click();
    await stall.waitForURL('**/inleveren');
    for (let hour = 0; hour < 6; hour += 1) await pass(60 * MINUTE);
    await stall.goBack();
    await stall.goBack();
    await stall.getByRole('heading', { name: device['unlock.title'] }).waitFor();
    await tryPin(pin);
  });

  it('ends a shift after saying what becomes of each story that is not finished', async () => {
    await stall.getByRole('heading', { name: device['home.drafts'], exact: true }).waitFor();
    await look(stall, '12-open-drafts');
    await button(device['home.lock']).click();
    await stall.getByRole('heading', { name: device['unlock.title'] }).waitFor();
    expect(await stall.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await tryPin(pin);
    await button(device['home.end']).waitFor();
    await tablet.setOffline(true);
    await button(device['home.end']).click();
    await stall.getByRole('dialog').waitFor();
    await look(stall, '13-end-shift');
    await stall.getByRole('dialog').getByRole('button', { name: device['home.end.yes'] }).click();
    await stall.getByText(device['notice.title']).waitFor();
    await look(stall, '14-ended');
  });

  it('shows of each story why it waits, and lets somebody decide on it', async () => {
    await stall.getByRole('link', { name: device['home.outbox'], exact: true }).click();
    await button(device['outbox.try']).first().click();
    await stall.getByText(device['refusal.offline']).first().waitFor();
    await stall.getByText(/lukte nog niet\. Er is geen internet\./).waitFor();
    await look(stall, '15-outbox');
    await button(device['outbox.keep-back']).first().click();
    await stall.getByText(device['refusal.by-hand']).waitFor();
    await look(stall, '16-kept-back');
    await stall.emulateMedia({ colorScheme: 'dark' });
    await look(stall, '17-outbox-dark');
    await stall.emulateMedia({ colorScheme: 'light' });
    await button(device['outbox.bring-back']).click();
    await tablet.setOffline(false);
    await stall.getByText('Alle verhalen zijn ontvangen.').waitFor();
  });

  it('says that it is revoked, lets who is telling finish, and takes no more stories', async () => {
    await stall.goto(`${server.address}/ophalen`);
    await beginShift();
    await beginWith('Dit wil ik nog afmaken.');
    await coordinator.goto(`${server.address}/beheer/tablets`);
    await coordinator.getByRole('link', { name: 'Tablet 7', exact: true }).click();
    await button(staff['admin.revoke'], coordinator).click();
    await coordinator.getByLabel(staff['admin.revoke.reason'], { exact: true }).fill('Kwijt op de markt.');
    await button(staff['admin.revoke.submit'], coordinator).click();
    await coordinator.getByText('Kwijt op de markt.').waitFor();
    await tablet.setOffline(true);
    await tablet.setOffline(false);
    await button(nl['stop.button']).click();
    await stall.getByRole('dialog').getByText(nl['stop.text.last']).waitFor();
    expect(await button(nl['stop.keep']).count()).toBe(0);
    await look(stall, '18-stop-for-good');
    await stall.keyboard.press('Escape');
    expect(await story().inputValue()).toBe('Dit wil ik nog afmaken.');
    await pass(10.1 * MINUTE);
    await stall.getByRole('heading', { name: device['revoked.title'] }).waitFor();
    await stall.getByText(/De dienst van Wim is daarom gesloten/).waitFor();
    await look(stall, '19-revoked');
  });

  it('notices that its browser threw away its store', async () => {
    const cdp = await tablet.newCDPSession(stall);
    await cdp.send('Storage.clearDataForOrigin', { origin: server.address, storageTypes: 'indexeddb' });
    await stall.reload();
    await stall.getByText(device['lost.title']).waitFor();
    await look(stall, '20-lost');
  });

  it('left no browser with anything to complain of', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
