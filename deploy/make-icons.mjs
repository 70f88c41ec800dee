/**
 * Draws the PNG icons in public/ from their SVG, for the systems that take no SVG: iOS and older Android.
 * Run after a change of the drawing, with a Chromium at hand (TEST_CHROMIUM, or Playwright's own):
 *
 *   node deploy/make-icons.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ICONS = [
  { from: 'icon.svg', to: 'icon-192.png', size: 192 },
  { from: 'icon.svg', to: 'icon-512.png', size: 512 },
  { from: 'icon-maskable.svg', to: 'icon-maskable-512.png', size: 512 },
  { from: 'icon-maskable.svg', to: 'apple-touch-icon.png', size: 180 },
];

const folder = new URL('../public/', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env.TEST_CHROMIUM ?? chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { from, to, size } of ICONS) {
  const drawing = readFileSync(new URL(from, folder)).toString('base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(new URL(to, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
