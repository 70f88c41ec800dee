import { requireChromium } from './chromium.ts';

/** Vitest global set-up of the end-to-end suite: a Chromium is there, or the run ends with how to get one. */
export default function prepareBrowser(): void {
  process.env['TEST_CHROMIUM'] = requireChromium();
}
