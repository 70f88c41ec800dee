import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ar from '../../client/text/ar/teller.json' with { type: 'json' };
import device from '../../client/text/nl/device.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import nl from '../../client/text/nl/teller.json' with { type: 'json' };
import { Problem } from '../../shared/api/problem.ts';
import { API_VERSION } from '../../shared/api/version.ts';
import { desk, openBrowser, phone } from '../support/browser.ts';
import { drawEnrolmentCode, fillEnrolment, fillShift } from '../support/interviewer.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const cli = fileURLToPath(new URL('../../deploy/cli.mjs', import.meta.url));
const pin = '270914';
/** A key of somebody else, well formed. */
const another = { kid: 'A'.repeat(22), publicKey: 'B'.repeat(87) };

/** Somebody on the line gives other keys to seal to; and the server itself gets new ones. */
describe('keys that change', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let office: BrowserContext;
  let field: BrowserContext;
  let coordinator: Page;
  let tablet: Page;
  const complaints: string[][] = [];

  const look = (page: Page, name: string) => lookAt(page, `keys/${name}`);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const open = async (name: string, viewport = phone) => {
    const context = await openBrowser({ profileDir: join(folder, name), viewport });
    context.setDefaultTimeout(40_000);
    complaints.push(complaintsOf(context));
    return context;
  };
  /** From now on answers at this address say another sealing key; gives what ends that. */
  const interfere = async (context: BrowserContext, address: string, asked = address) => {
    await context.route(`**/api/v1${address}`, async (route) => {
      const answer = await route.fetch({ url: `${server.address}/api/v1${asked}` });
      const sealing = JSON.stringify(another);
      const body = (await answer.text()).replaceAll(/"sealing":\{[^}]*\}/g, `"sealing":${sealing}`);
      await route.fulfill({ response: answer, body });
    });
    return () => context.unroute(`**/api/v1${address}`);
  };
  /** The number of the keyset that the tablet holds. */
  const keysetNumber = () =>
    tablet.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('meevertellen');
          opening.addEventListener('error', () => reject(new Error('the store does not open')));
          opening.addEventListener('success', () => {
            const asking = opening.result.transaction('device').objectStore('device').get('tablet');
            asking.addEventListener('success', () => {
              opening.result.close();
              resolve((asking.result as { keyset: { issue: { number: number } } }).keyset.issue.number);
            });
          });
        }),
    );
  const wake = () => tablet.evaluate(() => void window.dispatchEvent(new Event('online')));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'keys-'));
    server = await startServer({ dataDir: join(folder, 'data') });
    office = await open('office', desk);
    field = await open('tablet', { width: 820, height: 1180 });
  }, 240_000);

  afterAll(async () => {
    await office?.close();
    await field?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  it('are refused at enrolment, and no tablet is made of this device', async () => {
    coordinator = await office.newPage();
    await coordinator.goto(server.signInLink());
    await button(coordinator, staff['signin.welcome.skip']).click();
    const code = await drawEnrolmentCode(coordinator, server.address);
    await look(coordinator, '01-code');

    tablet = await field.newPage();
    await tablet.goto(`${server.address}/ophalen`);
    await fillEnrolment(tablet, code);
    const stopInterfering = await interfere(field, '/tablets');
    await button(tablet, device['enrol.go']).click();
    await tablet.getByText(device['enrol.untrusted.title'], { exact: true }).waitFor();
    await look(tablet, '02-untrusted-server');

    await stopInterfering();
    await button(tablet, device['enrol.go']).click();
    await fillShift(tablet, pin);
    await button(tablet, device['shift.start']).click();
    await tablet.getByText(device['home.event'], { exact: true }).waitFor();
    await tablet.getByLabel(device['home.event.choose']).getByRole('button').first().click();
    await button(tablet, device['home.new']).waitFor();
  });

  it('are not used by a tablet, which says so, and works on with its own', async () => {
    const stopInterfering = await interfere(field, '/tablets/deze/formulieren');
    await wake();
    await tablet.getByText(device['home.keys.title'], { exact: true }).waitFor();
    await look(tablet, '03-other-keys');
    await tablet.emulateMedia({ colorScheme: 'dark' });
    await look(tablet, '03-other-keys-dark');
    await tablet.emulateMedia({ colorScheme: 'light' });
    await stopInterfering();
    await wake();
    await tablet.getByText(device['home.keys.title'], { exact: true }).waitFor({ state: 'detached' });
    expect(await keysetNumber()).toBe(1);
  });

  it('are taken over when the server itself rotated them', async () => {
    const settings = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '', BASE_URL: '' };
    const rotated = execFileSync(process.execPath, [cli, 'keys', 'rotate', '--json'], {
      env: { ...process.env, ...settings },
    });
    expect(JSON.parse(String(rotated))).toMatchObject({ number: 2, state: 'in use' });
    await wake();
    await expect.poll(keysetNumber, { timeout: 20_000 }).toBe(2);
    expect(await tablet.getByText(device['home.keys.title'], { exact: true }).count()).toBe(0);
  });

  it('of the tablet itself are made anew when the server no longer knows it', async () => {
    const said = new Problem('signature-refused').toBody();
    const headers = { 'content-type': 'application/problem+json', 'api-version': API_VERSION };
    const refuse = (route: Route) =>
      'signature' in route.request().headers()
        ? route.fulfill({ status: 401, headers, body: JSON.stringify(said) })
        : route.continue();
    await field.route('**/api/v1/tablets/deze/*', refuse);
    await wake();
    await tablet.getByText(device['unknown.title'], { exact: true }).waitFor();
    await look(tablet, '05-unknown');
    await tablet.emulateMedia({ colorScheme: 'dark' });
    await look(tablet, '05-unknown-dark');
    await tablet.emulateMedia({ colorScheme: 'light' });
    await button(tablet, device['revoked.enrol']).click();
    await fillEnrolment(tablet, await drawEnrolmentCode(coordinator, server.address));
    await field.unroute('**/api/v1/tablets/deze/*', refuse);
    await button(tablet, device['enrol.go']).click();
    await button(tablet, device['home.new']).waitFor();
    expect(await tablet.getByText(device['unknown.title'], { exact: true }).count()).toBe(0);
  });

  it('stop a resident from telling on a phone that knows better', async () => {
    const pocket = await open('phone');
    try {
      const page = await pocket.newPage();
      await page.goto(`${server.address}/vertel/demo`);
      await page.getByRole('radio').first().waitFor();
      await expect
        .poll(() => page.evaluate(async () => (await indexedDB.databases()).length), { timeout: 20_000 })
        .toBe(1);
      await interfere(pocket, '/bijeenkomsten/markt/formulier', '/bijeenkomsten/demo/formulier');
      await page.goto(`${server.address}/vertel/markt`);
      await page.getByRole('heading', { name: nl['phone.untrusted.title'] }).waitFor();
      await look(page, '04-phone');
      await page.emulateMedia({ colorScheme: 'dark' });
      await look(page, '04-phone-dark');
      await page.getByRole('button', { name: 'العربية' }).or(page.getByText('العربية')).first().click();
      await page.getByRole('heading', { name: ar['phone.untrusted.title'] }).waitFor();
      await look(page, '04-phone-ar-dark');
      await page.emulateMedia({ colorScheme: 'light' });
      await look(page, '04-phone-ar');
    } finally {
      await pocket.close();
    }
  });

  it('leave nothing in the console of a browser', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
