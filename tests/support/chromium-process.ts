import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from './chromium.ts';

/** A Chromium of our own, so that it can be killed with all its processes. */
export interface ChromiumProcess {
  context: BrowserContext;
  isAlive(): boolean;
  /** `kill -9`, also of what it started; resolves when it is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/** Starts it on a profile, which survives being closed and being killed. */
export const startChromium = async (profileDir: string): Promise<ChromiumProcess> => {
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profileDir, lock), { force: true });
  const child = spawn(
    requireChromium(),
    [
      `--user-data-dir=${profileDir}`,
      '--remote-debugging-port=0',
      '--headless=new',
      ...CHROMIUM_FLAGS,
      '--disable-extensions',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let alive = true;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      alive = false;
      resolve();
    });
  });
  const kill = async () => {
    if (alive && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    // At once, so that nobody takes it for one that can be used while it ends.
    alive = false;
    await gone;
  };
  const browser = await chromium.connectOverCDP(await addressOf(child)).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium came without a context');
  return {
    context,
    isAlive: () => alive,
    kill,
    close: async () => {
      if (!alive) return;
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await gone;
    },
  };
};

/** It says where it listens on its standard error. */
const addressOf = ({ stderr }: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Chromium does not listen:\n${said}`)), PATIENCE);
    stderr?.on('data', (chunk) => {
      said += String(chunk);
      const address = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    stderr?.once('close', () => reject(new Error(`Chromium ended:\n${said}`)));
  });
