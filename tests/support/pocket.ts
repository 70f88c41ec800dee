import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, phone } from './browser.ts';
import { complaintsOf } from './look.ts';
import { removeFolder } from './remove-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A server of its own with the demo on it, and a resident's phone with one page open. */
export interface Pocket {
  server: ServerProcess;
  pocket: BrowserContext;
  page: Page;
  /** Where profiles and the store lie until `close`. */
  folder: string;
  /** What the phone's console and network complained of so far. */
  complaints: string[];
  close(): Promise<void>;
}

export const openPocket = async (locale?: 'ar'): Promise<Pocket> => {
  const folder = mkdtempSync(join(tmpdir(), 'pocket-'));
  const server = await startServer({ dataDir: join(folder, 'data') });
  const pocket = await openBrowser({ profileDir: join(folder, 'phone'), locale, viewport: phone });
  pocket.setDefaultTimeout(40_000);
  const complaints = complaintsOf(pocket);
  const page = await pocket.newPage();
  const close = async () => {
    await pocket.close();
    await server.stop();
    await removeFolder(folder);
  };
  return { server, pocket, page, folder, complaints, close };
};
