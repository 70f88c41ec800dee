import { execFileSync } from 'node:child_process';
import type { BrowserContext } from 'playwright-core';

/** A power cut for the browser on this profile: each of its processes, by its number. */
export async function killBrowser(context: BrowserContext, profileDir: string): Promise<void> {
  for (const pid of processesOn(profileDir)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Its parent went first and took it along.
    }
  }
  // It may know already that its browser is gone.
  await context.close().catch(() => undefined);
}

function processesOn(profileDir: string): number[] {
  const found = execFileSync('pgrep', ['-f', '--', `--user-data-dir=${profileDir}`], { encoding: 'utf8' });
  return found.split('\n').filter(Boolean).map(Number);
}
