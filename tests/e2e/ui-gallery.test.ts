import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { encodeQR } from 'qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireChromium } from '../support/chromium.ts';
import { picture, setFontSize } from '../support/browser.ts';
import { serveGallery, type Gallery } from './gallery/serve-gallery.ts';
import { qrVideo } from './gallery/qr-video.ts';
import { removeFolder } from '../support/remove-folder.ts';

const scenes = ['start', 'form', 'staff', 'coding', 'overlay'];

/** How a page may be looked at: width in CSS px, language, and what the person's system asks for. */
type View = {
  name: string;
  width: number;
  language?: 'ar';
  fontSize?: number;
  system?: BrowserContextOptions;
};

const views: View[] = [
  { name: 'small-phone', width: 320 },
  { name: 'phone-arabic', width: 390, language: 'ar' },
  { name: 'phone-dark', width: 390, system: { colorScheme: 'dark' } },
  { name: 'phone-forced-colours', width: 390, system: { forcedColors: 'active' } },
  { name: 'phone-text-200', width: 390, fontSize: 32 },
  { name: 'tablet-arabic-dark', width: 768, language: 'ar', system: { colorScheme: 'dark' } },
  { name: 'desk', width: 1280 },
];

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const launch = {
  executablePath: requireChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ],
};

let folder: string;
let gallery: Gallery;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  gallery = await serveGallery(join(folder, 'built'));
  const film = join(folder, 'code.y4m');
  writeFileSync(film, qrVideo(encodeQR('MV1:7K3M9PQ2', 'raw', { border: 4 })));
  browser = await chromium.launch({
    ...launch,
    args: [...launch.args, `--use-file-for-fake-video-capture=${film}`],
  });
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
  await removeFolder(folder);
});

describe.each(views)('every component, seen as $name', (view) => {
  test.each(scenes)('the scene %s is sound', async (scene) => {
    const { page, complaints } = await open(`?scene=${scene}&lang=${view.language ?? 'nl'}`, view);
    await picture(page, `ui/${scene}-${view.name}`);
    expect(await overflow(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(await axeFindings(page, view.system?.forcedColors === 'active')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('every built style sheet begins with the order of the layers', () => {
  const sheets = readdirSync(join(folder, 'built', 'assets')).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(3);
  for (const sheet of sheets) {
    expect(readFileSync(join(folder, 'built', 'assets', sheet), 'utf8')).toMatch(
      /^@layer theme, ?brand, ?base, ?utrecht, ?ui, ?screens;/,
    );
  }
});

test('an error summary takes the focus, and its links lead to the fields', async () => {
  const { page } = await open('?scene=form');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.getByRole('link', { name: 'Kies een antwoord.' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer');
  await page.context().close();
});

test.each([
  [390, true],
  [1280, false],
])('a table that stacks has its labels in each block: %i px wide, %s', async (width, narrow) => {
  const { page } = await open('?scene=staff', { width });
  const frame = page.locator('.mv-table--stacks');
  expect(await frame.locator('.mv-table__label').first().isVisible()).toBe(narrow);
  expect(await frame.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await frame.getAttribute('tabindex')).toBeNull();
  expect(await frame.getByRole('columnheader').count()).toBe(3);
  await page.context().close();
});

test('a code is typed in any way and corrected in the middle', async () => {
  const { page } = await open('?scene=form');
  const field = page.getByRole('textbox', { name: 'Uw code' });
  await field.fill('7k3m 9pq2');
  expect(await field.inputValue()).toBe('7K3M-9PQ2');
  await field.press('Home');
  await field.press('ArrowRight');
  await page.keyboard.type('xx');
  expect(await field.inputValue()).toBe('7XXK-3M9P-Q2');
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
  await page.context().close();
});

test.each(['dialog', 'drawer'])('a %s has a name, keeps the focus, and gives it back', async (kind) => {
  const { page } = await open('?scene=overlay');
  const opener = page.locator(`[data-open="${kind}"]`);
  await opener.click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getAttribute('aria-labelledby')).toBeTruthy();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, `ui/${kind}-open`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.context().close();
});

test('a message stays until it is dismissed', async () => {
  const { page } = await open('?scene=overlay');
  const message = page.getByText('Signaal verwijderd');
  expect(await message.isVisible()).toBe(true);
  await page
    .getByRole('region', { name: 'Meldingen' })
    .getByRole('button', { name: 'Sluiten' })
    .press('Enter');
  await message.waitFor({ state: 'detached' });
  await page.context().close();
});

test.each([
  ['nl', 'ArrowRight'],
  ['ar', 'ArrowLeft'],
])('in %s the key %s goes to the next tab and the next mark', async (language, key) => {
  const { page } = await open(`?scene=coding&lang=${language}`);
  await page.getByRole('tab').first().focus();
  await page.keyboard.press(key);
  expect(await page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
  await page.locator('mark[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-start'))).toBe('12');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
  await page.context().close();
});

test('a marked text holds exactly its words', async () => {
  const { page } = await open('?scene=coding');
  const text = await page.locator('.mv-marked').evaluate((element) => element.textContent);
  expect(text).toMatch(/^Mijn moeder kreeg eindelijk hulp in huis\..*gewacht\.$/);
  await page.context().close();
});

test('the camera reads a code that is held before it', async () => {
  const { page, complaints } = await open('?scene=overlay', { system: { permissions: ['camera'] } });
  await page.locator('[data-open="camera"]').click();
  await page.locator('[data-read="MV1:7K3M9PQ2"]').waitFor({ timeout: 20_000 });
  await picture(page, 'ui/camera');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('without a camera the scanner says so', async () => {
  const { page } = await open('?scene=overlay');
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.locator('[data-open="camera"]').click();
  await page.getByText('Niet aangenomen').waitFor();
  expect(await page.locator('video').isVisible()).toBe(false);
  await page.context().close();
});

type Opened = { page: Page; complaints: string[] };

/** A page of the gallery, and what the browser complained of since: errors, and trespasses against the policy. */
async function open(address: string, view: Partial<View> = {}): Promise<Opened> {
  const options: BrowserContextOptions = {
    viewport: { width: view.width ?? 1280, height: 844 },
    reducedMotion: 'reduce',
    ...view.system,
  };
  const context = view.fontSize
    ? await largeLetters(view.fontSize, options)
    : await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${gallery.address}/${address}`);
  await page.locator('main').waitFor();
  return { page, complaints };
}

/** A browser whose owner has set the size of letters in its own settings, in px; media queries in em follow it. */
async function largeLetters(fontSize: number, options: BrowserContextOptions): Promise<BrowserContext> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  await setFontSize(profile, fontSize);
  return chromium.launchPersistentContext(profile, { ...launch, ...options });
}

/** How many px the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Controls under 44 px, but for links in a line of text (WCAG 2.5.8 leaves those out) and native boxes in a card. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, summary, [role="tab"], .mv-app__link',
      ),
    ]
      .map((control) => control.closest<HTMLElement>('label') ?? control)
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ target, box }) => `${target.className} ${Math.round(box.width)}x${Math.round(box.height)}`),
  );
}

/**
 * What axe finds. It leaves text that has the very colour of its ground undecided; that is a finding too, but under
 * forced colours, which the system chooses and axe mistakes.
 */
async function axeFindings(page: Page, forcedColours = false): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(axeTags)
    .analyze();
  const unseen = incomplete
    .filter((result) => result.id === 'color-contrast' && !forcedColours)
    .flatMap((result) => result.nodes)
    .filter((node) => node.any.some((check) => check.data?.messageKey === 'equalRatio'));
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)),
    ...unseen.map((node) => `unseen text: ${node.target.join(' ')}`),
  ];
}
