import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../client/text/ar/teller.json' with { type: 'json' };
import voiceAr from '../../client/text/ar/voice.json' with { type: 'json' };
import device from '../../client/text/nl/device.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import voice from '../../client/text/nl/voice.json' with { type: 'json' };
import { UPLOAD_PATH } from '../../shared/api/upload.ts';
import { killBrowser } from '../support/browser-kill.ts';
import { desk, openBrowser, phone, screenshot } from '../support/browser.ts';
import { drawEnrolmentCode, fillEnrolment, fillShift } from '../support/interviewer.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { overhear, type Planted, plantedReceipt, plantedText } from '../support/planted.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { bytesInDatabases, residueIn } from '../support/residue.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { finish, tellFromStoryOn, tellUpToStory } from '../support/teller.ts';

const tabletSize = { width: 820, height: 1180 };
const pin = '270914';
const sentence = 'De schommelstoel van mijn grootmoeder stond elf weken op de stoep.';
const told = {
  themes: ['mensgericht'],
  feeling: 4,
  answers: { helped: 'yes', 'knew-where': 'no' },
} as const;
/** How many bytes of an upload reach the server before the browser that sends it is killed. */
const ARRIVED = 5_000;
const nothing = () => Promise.resolve();

/**
 * Stories that are spoken: on a tablet without a network, through a kill of its browser while one is told and while
 * it is sent, to an analyst's ears; and on a resident's own phone. What was said on the way, and every key and code,
 * is searched for in the whole profile of each browser.
 */
describe('a story told by voice', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let office: BrowserContext;
  let coordinator: Page;
  let field: BrowserContext;
  let tablet: Page;
  const complaints: string[][] = [];
  /** By device, through all lives of its browser. */
  const planted = { tablet: [plantedText('sentence', sentence)], phone: [] as Planted[] };

  const profile = (name: string) => join(folder, name);
  const look = (page: Page, name: string) => lookAt(page, `voice/${name}`);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const open = async (name: string, viewport: { width: number; height: number }, locale = 'nl-NL') => {
    const context = await openBrowser({ profileDir: profile(name), viewport, locale });
    context.setDefaultTimeout(40_000);
    complaints.push(complaintsOf(context));
    return context;
  };
  const openTablet = async () => {
    field = await open('tablet', tabletSize);
    await overhear(field, planted.tablet);
    tablet = await field.newPage();
  };
  const record = async (page: Page, seconds: number) => {
    await page.getByText(voice['voice.recording'], { exact: true }).waitFor();
    await page.getByRole('timer').getByText(`0:0${seconds}`).waitFor();
  };
  /** Plays, and resolves once something was heard. */
  const hear = async (player: Locator): Promise<void> => {
    const isHeard = () =>
      player.evaluate(async (audio: HTMLAudioElement) => {
        if (audio.paused && !audio.ended) await audio.play();
        return audio.ended || audio.currentTime > 0.3;
      });
    await expect.poll(isHeard, { timeout: 20_000 }).toBe(true);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voice-'));
    server = await startServer({ dataDir: profile('data') });
    office = await open('office', desk);
    await openTablet();
  }, 240_000);

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [index, page] of [coordinator, tablet].entries()) {
      if (page && !page.isClosed()) await screenshot(page, `voice/failed-${index}`).catch(() => undefined);
    }
  });

  afterAll(async () => {
    await office?.close();
    await field?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  it('begins on a tablet that is ready for a day without a network', async () => {
    coordinator = await office.newPage();
    await coordinator.goto(server.signInLink());
    await button(coordinator, staff['signin.welcome.skip']).click();
    const code = await drawEnrolmentCode(coordinator, server.address);
    await tablet.goto(`${server.address}/ophalen`);
    await fillEnrolment(tablet, code);
    await button(tablet, device['enrol.go']).click();
    await fillShift(tablet, pin);
    await button(tablet, device['shift.start']).click();
    await tablet.getByRole('button', { name: /Inloop in buurthuis De Ketel/ }).click();
    await tablet.getByText(device['home.offline.ready'], { exact: true }).waitFor();
    await field.setOffline(true);
    expect(await tablet.evaluate(() => navigator.onLine)).toBe(false);
  });

  it('is recorded, and cut off by a kill of the browser', async () => {
    await button(tablet, device['home.new']).click();
    await tellUpToStory(tablet, 'nl', nothing);
    await tablet.getByLabel(nl['tell.story.label'], { exact: true }).fill(sentence);
    await tablet.getByText(nl['saving.saved']).waitFor();
    await button(tablet, nl['tell.story.voice']).click();
    await record(tablet, 3);
    await look(tablet, '01-recording');
    await button(tablet, nl['tell.next']).click();
    await tablet.getByRole('link', { name: nl['tell.fault.recording'] }).waitFor();
    await killBrowser(field, profile('tablet'));
  });

  it('lay on disk, and nothing of it readable, nor what opens it', () => {
    const names = new Set(planted.tablet.map(({ name }) => name));
    expect([...names].sort()).toEqual(['draft key', 'recording key', 'sentence', 'sound']);
    expect(bytesInDatabases(profile('tablet'))).toBeGreaterThan(10_000);
    expect(residueIn(profile('tablet'), planted.tablet)).toEqual([]);
  });

  it('is offered to who comes back, up to its last second, and listened to', async () => {
    await openTablet();
    await field.setOffline(true);
    await tablet.goto(`${server.address}/ophalen`);
    await tablet.getByLabel(device['shift.pin'], { exact: true }).fill(pin);
    await button(tablet, device['unlock.go']).click();
    await button(tablet, device['home.drafts.go']).click();
    await tablet.getByText(voice['voice.rescued'], { exact: true }).waitFor();
    await tablet.getByText(/0:0[2-9] minuten/).waitFor();
    await tablet.getByRole('button', { name: new RegExp(voice['voice.listen']) }).click();
    await hear(tablet.locator('audio'));
    await look(tablet, '02-rescued');
  });

  it('goes on in a second piece, with a pause; a third is taken out again', async () => {
    await button(tablet, voice['voice.again']).click();
    await record(tablet, 1);
    await button(tablet, voice['voice.pause']).click();
    await tablet.getByText(voice['voice.paused'], { exact: true }).waitFor();
    await button(tablet, voice['voice.resume']).click();
    await record(tablet, 2);
    await button(tablet, voice['voice.stop']).click();
    await tablet.getByText('Opname 2', { exact: true }).first().waitFor();
    await button(tablet, voice['voice.again']).click();
    await record(tablet, 1);
    await button(tablet, voice['voice.stop']).click();
    const third = tablet.getByRole('listitem').filter({ hasText: 'Opname 3' });
    await third.getByRole('button', { name: new RegExp(voice['voice.delete']) }).click();
    await button(tablet, voice['voice.delete.yes']).click();
    await third.waitFor({ state: 'detached' });
    expect(await tablet.getByRole('listitem').filter({ hasText: 'Opname' }).count()).toBe(2);
  });

  it('is finished without a network', async () => {
    const code = await tellFromStoryOn(tablet, { ...told, language: 'nl' }, nothing);
    planted.tablet.push(plantedReceipt(code));
    await finish(tablet, 'nl');
    await button(tablet, nl['saved.next-person']).click();
    await tablet.getByRole('link', { name: device['tablet.nav.outbox'] }).first().click();
    await tablet.getByText(device['outbox.state.sealed'], { exact: true }).first().waitFor();
    expect(await tablet.evaluate(() => navigator.onLine)).toBe(false);
  });

  it('is with its analyst before its recordings are, which are said to be under way', async () => {
    // A line that takes some of the first recording along, and then hangs.
    await field.route(`**${UPLOAD_PATH}/**`, async (route) => {
      const request = route.request();
      if (request.method() !== 'PATCH') return route.continue();
      await route.fetch({ postData: request.postDataBuffer()?.subarray(0, ARRIVED) });
    });
    await field.setOffline(false);
    await tablet.getByText(device['outbox.media']).first().waitFor();
    await coordinator.goto(`${server.address}/duiden`);
    await coordinator.getByRole('link', { name: 'Verhaal 26', exact: true }).click();
    await coordinator.getByText(staff['coding.voice.expected'], { exact: true }).first().waitFor();
    await look(coordinator, '03-under-way');
  });

  it('left nothing readable on the tablet that sealed it, whose browser is killed in mid-upload', async () => {
    await killBrowser(field, profile('tablet'));
    expect(planted.tablet.map(({ name }) => name)).toContain('receipt secret');
    expect(residueIn(profile('tablet'), planted.tablet)).toEqual([]);
  });

  it('goes on where it stood, without a PIN, is let go by the tablet, and is heard', async () => {
    await openTablet();
    const uploads: string[] = [];
    field.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith(UPLOAD_PATH)) return;
      uploads.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`.trim());
    });
    await tablet.goto(`${server.address}/ophalen`);
    await expect.poll(() => uploads.length, { timeout: 40_000 }).toBeGreaterThanOrEqual(4);
    expect(uploads).toEqual(['HEAD', `PATCH ${ARRIVED}`, 'POST', 'PATCH 0']);
    await expect
      .poll(async () => {
        await coordinator.reload();
        await coordinator.getByText(staff['coding.voice.title'], { exact: true }).waitFor();
        return coordinator.locator('audio').count();
      })
      .toBe(2);
    await hear(coordinator.locator('audio').first());
    await look(coordinator, '04-heard');
    await killBrowser(field, profile('tablet'));
    expect(residueIn(profile('tablet'), planted.tablet)).toEqual([]);
  });

  it('is told on an own phone, once its microphone may be on and there is room', async () => {
    const pocket = await open('phone', phone, 'ar');
    await overhear(pocket, planted.phone);
    const page = await pocket.newPage();
    await page.goto(`${server.address}/vertel/demo`);
    await tellUpToStory(page, 'ar', nothing);
    await page.evaluate(() => {
      const { getUserMedia } = MediaDevices.prototype;
      navigator.mediaDevices.getUserMedia = (constraints) => {
        navigator.mediaDevices.getUserMedia = getUserMedia;
        return Promise.reject(new DOMException(String(constraints), 'NotAllowedError'));
      };
    });
    await button(page, ar['tell.story.voice']).click();
    await page.getByText(voiceAr['voice.fault.refused'], { exact: true }).waitFor();
    await page.evaluate(() => {
      const { estimate } = StorageManager.prototype;
      navigator.storage.estimate = () => {
        navigator.storage.estimate = estimate;
        return Promise.resolve({ usage: 90, quota: 100 });
      };
    });
    await button(page, voiceAr['voice.start']).click();
    await page.getByText(voiceAr['voice.fault.full'], { exact: true }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, '05-full-ar-dark');
    await button(page, voiceAr['voice.start']).click();
    await page.getByRole('timer').getByText('0:02').waitFor();
    await page.evaluate(() => {
      const { put, add } = IDBObjectStore.prototype;
      const full = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
      Object.assign(IDBObjectStore.prototype, { put: full, add: full });
      window.addEventListener('room', () => Object.assign(IDBObjectStore.prototype, { put, add }));
    });
    await page.getByText(voiceAr['voice.fault.unclosed'], { exact: true }).waitFor();
    await look(page, '06-unclosed-ar-dark');
    await page.evaluate(() => window.dispatchEvent(new Event('room')));
    await page.getByRole('button', { name: voiceAr['voice.unclosed.again'] }).click();
    await page.getByText(voiceAr['voice.unclosed'], { exact: true }).waitFor({ state: 'detached' });
    const said = complaints.flatMap((one) => one.splice(0));
    expect(said.filter((line) => !/a (recording|draft) could not be (closed|saved)/.test(line))).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: voiceAr['voice.listen'] }).waitFor();
    const code = await tellFromStoryOn(page, { ...told, language: 'ar' }, nothing);
    planted.phone.push(plantedReceipt(code));
    await finish(page, 'ar');
    await page.getByText(ar['saved.sent'], { exact: true }).waitFor();
    await killBrowser(pocket, profile('phone'));
  });

  it('leaves on that phone the key of a draft that is gone, and nothing else (SECURITY.md)', () => {
    const names = new Set(planted.phone.map(({ name }) => name));
    expect([...names].sort()).toEqual(['draft key', 'receipt secret', 'recording key', 'sound']);
    expect(residueIn(profile('phone'), planted.phone)).toEqual(['draft key']);
  });

  it('is known to its analyst as not written out yet', async () => {
    await coordinator.goto(`${server.address}/duiden`);
    await coordinator.getByText(staff['coding.queue.spoken']).first().waitFor();
    await coordinator.getByRole('link', { name: 'Verhaal 27', exact: true }).click();
    await coordinator.getByText(staff['coding.voice.unwritten'], { exact: true }).waitFor();
    expect(await coordinator.locator('audio').count()).toBe(1);
  });

  it('would be found on a disk on which it lay readable', async () => {
    const context = await open('control', phone);
    const page = await context.newPage();
    await page.goto(server.address);
    const all = [...planted.tablet];
    const bytes = all.map(({ forms }) => [...(forms[0] ?? [])]);
    await page.evaluate(
      (rows) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('control', 1);
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
          opening.addEventListener('error', () => reject(new Error('the control does not open')));
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
            rows.forEach((row, index) => writing.objectStore('rows').put(new Uint8Array(row).buffer, index));
            writing.addEventListener('complete', () => resolve());
          });
        }),
      bytes,
    );
    await killBrowser(context, profile('control'));
    expect(residueIn(profile('control'), all)).toEqual([...new Set(all.map(({ name }) => name))].sort());
  });

  it('left no browser with anything to complain of', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
