import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { atBothWidths, picture } from './browser.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks at a page as it stands: a picture at both widths where they are asked for, no sideways scrolling, and nothing
 * that axe finds (WCAG 2.2 A and AA, and best practice).
 */
export const look = async (page: Page, name: string): Promise<void> => {
  // A page that was only just asked for has no words yet, and there is nothing to look at.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  await atBothWidths(page, async () => {
    await picture(page, name);
    const { wider, width } = await page.evaluate(() => ({
      wider: document.documentElement.scrollWidth - window.innerWidth,
      width: window.innerWidth,
    }));
    expect(wider, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  });
  expect(await axeFindings(page), name).toEqual([]);
};

const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

/** What a browser complains of, from now on: errors of scripts, and what the content security policy refused. */
export const complaintsOf = (context: BrowserContext): string[] => {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    // A refused connection is what being offline looks like; the page says so in its own words.
    const offline = /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|NETWORK_CHANGED)|Failed to load resource/;
    if (message.type() === 'error' && !offline.test(message.text())) complaints.push(message.text());
  });
  return complaints;
};
