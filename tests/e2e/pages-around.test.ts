import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import arabic from '../../client/text/ar/public.json' with { type: 'json' };
import words from '../../client/text/nl/public.json' with { type: 'json' };
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import { uithoorn } from '../../shared/model/frameworks/uithoorn.ts';
import { desk, openBrowser } from '../support/browser.ts';
import { complaintsOf, look } from '../support/look.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

/** Every page around the journey: what anybody may read, and what a coordinator prepares, in the demo. */
describe('the pages around a story', { timeout: 180_000 }, () => {
  const password = 'vier losse woorden hier';
  let folder: string;
  let server: ServerProcess;
  const contexts: BrowserContext[] = [];

  const open = async (profile: string, options: { locale?: string; colorScheme?: 'dark' } = {}) => {
    const context = await openBrowser({ profileDir: join(folder, profile), viewport: desk, ...options });
    contexts.push(context);
    const complaints = complaintsOf(context);
    return { context, complaints, page: await context.newPage() };
  };
  const go = async (page: Page, path: string) => {
    await page.goto(`${server.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    server = await startServer({ dataDir: join(folder, 'data') });
  }, 240_000);

  afterAll(async () => {
    // Closing one twice does nothing.
    await Promise.all(contexts.map((context) => context.close()));
    await server?.stop();
    await removeFolder(folder);
  });

  it.each([
    ['nl', 'nl', undefined, words],
    ['ar', 'ar', undefined, arabic],
    ['nl-dark', 'nl', 'dark', words],
  ] as const)('are whole for a reader: %s', async (name, language, colorScheme, says) => {
    const locale = language === 'nl' ? 'nl-NL' : 'ar-SY';
    const { context, complaints, page } = await open(name, { locale, colorScheme });
    for (const path of ['', 'terug', 'privacy', 'toegankelijkheid', 'bestaat-niet']) {
      await go(page, `/${path}`);
      if (path === 'terug') await page.getByText(says['feedback.done']).first().waitFor();
      await page.getByText(says['app.fictional']).waitFor();
      await look(page, `pages/${name}-${path || 'start'}`);
    }
    await go(page, '/terug');
    // The word that a teller marks, in the reader's language; what the municipality wrote is in its own.
    const theme = uithoorn.themes.find(({ key }) => key === 'regelluw')?.short[language] ?? '';
    await page.getByRole('heading', { name: theme, exact: true }).first().waitFor();
    expect(await page.getByText(says['feedback.in-dutch']).count()).toBe(language === 'nl' ? 0 : 1);
    await page.getByRole('button', { name: says['receipt.look'] }).click();
    await page.getByText(says['receipt.fault.empty']).waitFor();
    await page.getByLabel(says['receipt.code'], { exact: true }).fill('0123 4567 89AB');
    await page.getByRole('button', { name: says['receipt.look'] }).click();
    await look(page, `pages/${name}-code-cut-short`);
    expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
    await context.close();
    expect(complaints).toEqual([]);
  });

  it('are whole for a coordinator, in the dark too', async () => {
    const { context, complaints, page } = await open('coordinator', { colorScheme: 'dark' });
    await page.goto(server.signInLink());
    await look(page, 'pages/staff-password');
    await page.getByLabel(staff['signin.new-password'], { exact: true }).fill(password);
    await page.getByRole('button', { name: staff['signin.new-password.set'] }).click();
    await page.getByRole('heading', { name: staff['admin.rounds.title'], level: 1 }).waitFor();
    await look(page, 'pages/staff-rounds');
    await page.getByRole('link', { name: 'Najaar 2026' }).click();
    await page.getByRole('link', { name: staff['admin.way.feedback'] }).waitFor();
    await look(page, 'pages/staff-round');
    await page.getByRole('link', { name: staff['admin.way.feedback'] }).click();
    await page.getByRole('link', { name: staff['desk.write'] }).first().waitFor();
    await look(page, 'pages/staff-desk');
    for (const [name, path] of [
      ['tablets', '/beheer/tablets'],
      ['people', '/beheer/mensen'],
      ['account', '/aanmelden'],
      ['unknown', '/beheer/rondes/019f0000-0000-7000-8000-000000000000'],
    ] as const) {
      await go(page, path);
      await look(page, `pages/staff-${name}`);
    }
    await go(page, '/aanmelden');
    await page.getByRole('button', { name: staff['account.password.change'] }).click();
    expect(await page.locator('input:focus').getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: staff['form.cancel'] }).click();
    await page.locator('h1:focus', { hasText: staff['account.title'] }).waitFor();
    await context.close();
    expect(complaints.filter((complaint) => !complaint.includes('Refused'))).toEqual([]);
  });

  it('keep what was typed when a session ends, and take back what was taken away', async () => {
    const { context, page } = await open('coordinator');
    await go(page, '/beheer');
    await page.getByRole('link', { name: 'Najaar 2026' }).click();
    await page.getByRole('link', { name: staff['admin.way.feedback'] }).click();
    const retract = page.getByRole('button', { name: staff['desk.retract'], exact: true });
    await retract.first().waitFor();
    const published = await retract.count();
    await retract.first().click();
    await page.getByRole('button', { name: staff['desk.undo'] }).click();
    await expect.poll(() => retract.count()).toBe(published);
    await page.getByRole('link', { name: staff['desk.write'] }).first().click();
    await page.getByLabel(words['feedback.heard']).fill('Dit staat er straks nog.');
    await context.clearCookies();
    await page.getByLabel(words['feedback.done']).fill('Dit ook, na het aanmelden.');
    await page.getByRole('radio', { name: words['feedback.outcome.done'] }).check();
    await page.getByRole('button', { name: staff['desk.publish'] }).click();
    const dialog = page.getByRole('dialog', { name: staff['session.ended'] });
    await dialog.getByLabel(staff['signin.email']).fill('coordinator@voorbeeldstad.example');
    await dialog.getByLabel(staff['signin.password']).fill(password);
    await dialog.getByRole('button', { name: staff['signin.submit'] }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel(words['feedback.heard']).inputValue()).toBe('Dit staat er straks nog.');
    await page.getByRole('button', { name: staff['desk.publish'] }).click();
    await expect.poll(() => retract.count()).toBe(published + 1);
    await context.close();
  });
});
