import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import staff from '../../client/text/nl/staff.json' with { type: 'json' };
import { API_BASE } from '../../shared/api/version.ts';
import { TabletId } from '../../shared/model/ids.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { exportPublicKey, generateSigningPair } from '../../shared/seal/keys.ts';
import { desk, openBrowser, picture, screenshot } from '../support/browser.ts';
import { clientOf, type Signer } from '../support/client.ts';
import { fetchForm } from '../support/handing-in.ts';
import { complaintsOf, look as lookAt } from '../support/look.ts';
import { recording } from '../support/recording.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { type Sealed, send as handIn, tell } from '../support/seal.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { standing } from '../support/standing.ts';

const WHY = 'Gebeld met de verhalenophaler.';

/** What the intake does not take in by itself, and a coordinator who decides on it. */
describe('what was set aside', { timeout: 120_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let office: BrowserContext;
  let page: Page;
  let complaints: string[];
  let form: TellingForm;
  let closed: TellingForm;
  let tablet: Signer;

  const look = (name: string) => lookAt(page, `set-aside/${name}`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  /** The act is done, and its control gone: the keyboard goes on at what it led to. */
  const focused = (text: string) => page.locator(':focus:not(main)', { hasText: text }).waitFor();

  const client = (signer?: Signer) =>
    clientOf(
      { request: (path, init) => fetch(server.address + path, init) },
      signer === undefined ? {} : { signer },
    );
  const send = async (...sealed: Sealed[]): Promise<string[]> => {
    const { outcomes } = await handIn(client(), ...sealed);
    return outcomes.map((one) => (one.status === 'quarantined' ? one.reason : one.status));
  };

  /** A tablet without a screen, enrolled with a code that the coordinator's page asks for. */
  const enrol = async (): Promise<Signer> => {
    const asked: unknown = await page.evaluate(async (path) => {
      const answer = await fetch(path, { method: 'POST' });
      return answer.json();
    }, `${API_BASE}/tablets/koppelcodes`);
    const { code } = z.object({ code: z.string() }).parse(asked);
    const pair = await generateSigningPair({ extractable: false });
    const id = TabletId.parse(crypto.randomUUID());
    const publicKey = await exportPublicKey(pair.publicKey);
    await client().do('enrolTablet', { body: { id, code, name: 'Tablet 7', publicKey } });
    return { id, key: pair.privateKey };
  };
  /** What cannot be taken back has a button that says so. */
  const submitOf = (choice: string): string =>
    choice === staff['aside.decide.discard']
      ? staff['aside.decide.submit.discard']
      : choice === staff['aside.decide.other']
        ? staff['aside.decide.submit.other']
        : staff['aside.decide.submit'];
  const decide = async (choice: string) => {
    await page.getByRole('radio', { name: choice, exact: true }).check();
    await page.getByLabel(staff['aside.decide.reason'], { exact: true }).fill(WHY);
    await button(submitOf(choice)).click();
  };
  const openList = async () => {
    await page.goto(`${server.address}/beheer/apart`);
    await heading(staff['aside.title']);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'set-aside-'));
    server = await startServer({ dataDir: join(folder, 'data') });
    form = await fetchForm(server.address, 'demo');
    closed = await fetchForm(server.address, 'markt');
    office = await openBrowser({ profileDir: join(folder, 'office'), viewport: desk });
    office.setDefaultTimeout(40_000);
    complaints = complaintsOf(office);
    page = await office.newPage();
    await page.goto(server.signInLink());
    await page.getByLabel(staff['signin.new-password'], { exact: true }).fill('vier losse woorden hier');
    await button(staff['signin.new-password.set']).click();
    await heading(staff['admin.rounds.title']);
  }, 240_000);

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot(page, 'set-aside/failed').catch(() => undefined);
  });

  afterAll(async () => {
    await office?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  it('is nothing at first', async () => {
    await link(staff['admin.nav.aside']).click();
    await page.getByText(staff['aside.empty.about']).waitFor();
    await look('01-empty');
  });

  it('is compared with the story that is there, and merged', async () => {
    const first = await tell(form, { text: 'Bij het loket luisterde iemand. Daarna moest ik wachten.' });
    const second = await tell(form, {
      storyId: first.telling.storyId,
      text: 'Bij het loket luisterde eindelijk iemand. Daarna moest ik weken wachten.',
      feeling: 2,
    });
    expect(await send(first, second)).toEqual(['stored', 'conflict']);
    expect(await send(await tell(closed))).toEqual(['after-close']);
    const voices = await Promise.all([recording(1), recording(2)]);
    const attachments = voices.map(({ attachment }) => attachment);
    expect(await send(await tell(form, { attachments }, { content: () => 'rommel' }))).toEqual([
      'wrong-content',
    ]);

    await openList();
    await link(staff['aside.reason.conflict']).waitFor();
    await look('02-list');
    await link(staff['aside.reason.conflict']).click();
    await heading(staff['aside.reason.conflict']);
    await look('03-closed-item');
    await button(staff['aside.open']).click();
    await page.locator('.mv-compare__text mark').first().waitFor();
    await focused(staff['aside.open.title']);
    expect(await page.locator('.mv-compare__text mark').allTextContents()).toEqual(['eindelijk ', ' weken']);
    const facts = page.locator('.mv-compare__facts > div');
    await facts.filter({ hasText: 'Hoe was dit voor u?' }).filter({ hasText: 'Slecht' }).waitFor();
    await facts.filter({ hasText: 'Bent u goed geholpen?' }).waitFor();
    await button(staff['aside.decide.submit']).click();
    await page.getByText(staff['form.faults']).waitFor();
    await look('04-compared');
    await decide(staff['aside.decide.other']);
    await page.getByText(staff['aside.done.device']).waitFor();
    await focused(staff['aside.decision.merge']);
    await link(staff['aside.done.story']).click();
    await page.getByText('moest ik weken wachten').waitFor();
    expect(await send(second)).toEqual(['duplicate']);
  });

  it('is released though its round had closed, taken back, and released again', async () => {
    await openList();
    await link(staff['aside.reason.after-close']).click();
    await button(staff['aside.open']).click();
    await decide(staff['aside.decide.release']);
    await page.getByRole('status').getByRole('button', { name: staff['aside.undo'] }).click();
    await page.getByText(staff['aside.undone']).waitFor();
    await focused(staff['aside.open.title']);
    await button(staff['aside.open']).click();
    await decide(staff['aside.decide.release']);
    await page.getByText(staff['aside.done.device']).waitFor();
    expect(await page.getByText(staff['aside.undone']).count()).toBe(0);
    await link(staff['aside.done.story']).click();
    const text = page.getByText('Bij het loket luisterde eindelijk iemand naar mij.').first();
    await text.waitFor();
    expect(await text.isVisible()).toBe(true);
  });

  it('is discarded with a reason, unread', async () => {
    await openList();
    await link(staff['aside.reason.wrong-content']).click();
    await page.getByText(staff['aside.decide.open-first']).waitFor();
    const reason = page.getByLabel(staff['aside.decide.reason'], { exact: true });
    await reason.fill('Een half getypte reden');
    await page.reload();
    expect(await reason.inputValue()).toBe('Een half getypte reden');
    const stale = await office.newPage();
    await stale.goto(page.url());
    await stale.getByRole('radio', { name: staff['aside.decide.discard'], exact: true }).check();
    await page.getByText('2 opnamen, nog op het apparaat').waitFor();
    await page.getByRole('radio', { name: staff['aside.decide.discard'], exact: true }).check();
    await page.getByText(/^Er horen 2 opnamen bij\./).waitFor();
    await look('05-recordings');
    await decide(staff['aside.decide.discard']);
    await page.getByText(staff['aside.done.device']).waitFor();
    await stale.getByLabel(staff['aside.decide.reason'], { exact: true }).fill('Ook al gezien.');
    await stale.getByRole('button', { name: staff['aside.decide.submit.discard'], exact: true }).click();
    const tooLate = stale.getByRole('alert').filter({ hasText: staff['aside.too-late'] });
    await tooLate.getByText(/^.+ heeft hier net al over besloten\.$/).waitFor();
    await stale.getByText(WHY, { exact: true }).waitFor();
    await stale.close();
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(WHY);
    await openList();
    await page.getByText(staff['aside.empty.about']).waitFor();
    await page.getByRole('tab', { name: staff['aside.decided'] }).click();
    await page.getByText(WHY).nth(2).waitFor();
    await page
      .getByText(/^Weggegooid door .+, op /)
      .first()
      .waitFor();
    expect(await page.getByText(staff['aside.content.readable'], { exact: true }).count()).toBe(0);
    await look('06-decided');
  });

  it('is not what a teller left unfinished: that is read, and says so', async () => {
    tablet = await enrol();
    const told = {
      state: 'unfinished',
      // As long a word as Dutch has: the page does not scroll sideways for it.
      text: 'Ik wilde nog zeggen dat de arbeidsongeschiktheidsverzekeringspapieren',
      themes: [],
      feeling: null,
      answers: {},
    } as const;
    expect(
      await send(await tell(form, { ...told, themes: [] }, { tablet, header: { sequence: null } })),
    ).toEqual(['stored']);
    await page.goto(`${server.address}/duiden`);
    await page.getByText(staff['coding.unfinished'], { exact: true }).waitFor();
    await page.getByRole('listitem').filter({ hasText: told.text }).getByRole('link').click();
    await page.getByText(staff['coding.unfinished.about']).waitFor();
    await look('08-unfinished');
  });

  it('is also what a revoked tablet sends, of which there is a report', async () => {
    const told = (sequence: number) => tell(form, {}, { tablet, sequence });
    expect(await send(await told(1), await told(3))).toEqual(['stored', 'stored']);
    await client(tablet).do('reportStanding', { body: standing({ sealed: 5 }) });

    await page.goto(`${server.address}/beheer/tablets`);
    await link('Tablet 7').waitFor();
    await link('Tablet 7').click();
    await heading('Tablet 7');
    await button(staff['admin.revoke']).click();
    const why = page.getByLabel(staff['admin.revoke.reason'], { exact: true });
    await why.fill('Gestolen bij de bibliotheek.');
    await page.reload();
    await button(staff['admin.revoke']).click();
    expect(await why.inputValue()).toBe('Gestolen bij de bibliotheek.');
    await look('11-revoke');
    await button(staff['admin.revoke.submit']).click();
    await page.getByText('Gestolen bij de bibliotheek.').waitFor();
    await focused(staff['admin.tablet.is-revoked']);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('bibliotheek');
    expect(await send(await told(4))).toEqual(['revoked']);
    await page.reload();
    await link(staff['admin.tablet.wait.go']).waitFor();
    await look('12-revoked');
    await link(staff['admin.tablet.report']).click();
    await heading(staff['lost.title']);
    await page.emulateMedia({ media: 'print' });
    await picture(page, 'set-aside/14-report-on-paper');
    await page.emulateMedia({ media: null, colorScheme: 'dark' });
    await look('15-report-dark');
    await openList();
    await link(staff['aside.reason.revoked']).waitFor();
    await link(staff['aside.reason.revoked']).click();
    await button(staff['aside.open']).click();
    await page.getByText(staff['aside.told.consent']).waitFor();
    await look('17-item-dark');
    await page.goto(`${server.address}/beheer/tablets/${tablet.id}`);
    await heading('Tablet 7');
    await look('18-tablet-dark');
    expect(complaints).toEqual([]);
  });
});
