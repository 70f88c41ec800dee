import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallDebianPackages, installDebianPackage } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** With what every Chromium of the tests starts: it asks nobody anything, and needs no display. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The path of a Chromium on this machine: `TEST_CHROMIUM`, one on the PATH, or Playwright's own download. */
export function findChromium(): string | null {
  const given = process.env['TEST_CHROMIUM'];
  if (given) return given;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

/** The path of a Chromium, which is installed first when there is none. */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (canInstallDebianPackages()) {
    installDebianPackage('chromium');
  } else {
    console.error("downloading Playwright's Chromium for the tests");
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'Chromium was not found. Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core ' +
      'install --with-deps chromium), or name one in TEST_CHROMIUM, or leave this part out with ' +
      'TEST_WITHOUT_BROWSER=1.',
  );
}
