// The teller's first load in a real Chromium: what crosses the wire before the form can be used, gzip -9.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../support/browser.ts';
import { printFigure } from '../support/figure.ts';
import { startServer } from '../support/server-process.ts';

const folder = await mkdtemp(join(tmpdir(), 'meevertellen-bench-'));
const server = await startServer({ dataDir: join(folder, 'data'), patience: 300_000 });
const browser = await openBrowser({ profileDir: join(folder, 'profile') });
try {
  const page = await browser.newPage();
  const kilobytes = { script: 0, stylesheet: 0, font: 0 };
  const files: string[] = [];
  const counted: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet' && kind !== 'font') return;
    const count = async () => {
      kilobytes[kind] += gzipSync(await response.body(), { level: 9 }).length / 1_000;
      files.push(new URL(response.url()).pathname);
    };
    counted.push(count());
  });
  await page.goto(`${server.address}/vertel/demo`);
  await page.locator('main button, main input, main textarea').first().waitFor();
  await Promise.all(counted);

  const common = { bench: 'load', unit: 'kB gzip' };
  printFigure({ ...common, figure: 'script', value: kilobytes.script, atMost: 130, files });
  printFigure({ ...common, figure: 'style', value: kilobytes.stylesheet, atMost: 15 });
  printFigure({ ...common, figure: 'font', value: kilobytes.font, atMost: 0 });
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
