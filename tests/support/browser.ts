import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from './chromium.ts';

/** The two widths at which every step is looked at: a phone in the hand and a desk. In CSS pixels. */
export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };

export interface BrowserOptions {
  /** An empty or earlier used folder; the same folder again is the same person's browser again. */
  profileDir: string;
  locale?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** The size of letters in the settings of whoever's browser it is, in px; 16 where nobody set it. */
  fontSize?: number;
}

/** Sets the size of letters in a profile that was not used yet; media queries in em follow it. */
export async function setFontSize(profileDir: string, fontSize: number): Promise<void> {
  const settings = { webkit: { webprefs: { default_font_size: fontSize } } };
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify(settings));
}

/** A real Chromium on a profile that survives closing and killing it. */
export async function openBrowser(options: BrowserOptions): Promise<BrowserContext> {
  if (options.fontSize) await setFontSize(options.profileDir, options.fontSize);
  return chromium.launchPersistentContext(options.profileDir, {
    executablePath: requireChromium(),
    headless: true,
    locale: options.locale ?? 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: options.viewport ?? phone,
    colorScheme: options.colorScheme ?? 'light',
    args: [...CHROMIUM_FLAGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
}

/** Writes the whole page to `tests/.output/screenshots/<name>-<width>.png`; `name` may hold a folder. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const file = fileURLToPath(new URL(`../.output/screenshots/${name}-${width}.png`, import.meta.url));
  await mkdir(dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
}

/** The same, where somebody is going to look: with `TEST_PICTURES=1`. They take time, and a run asserts nothing by them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['TEST_PICTURES'] === '1') await screenshot(page, name);
}

/** Does this with the page as a phone and as a desk show it; the page is left at the size it had. */
export async function atBothWidths(page: Page, act: () => Promise<void>): Promise<void> {
  const before = page.viewportSize() ?? phone;
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    await act();
  }
  await page.setViewportSize(before);
}
