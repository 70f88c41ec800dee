import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Five seconds in all. */
const ATTEMPTS = 50;
const PAUSE = 100;

/**
 * Removes a folder in which a browser that was closed may still write for a moment. Node's own `maxRetries` does not
 * look again at what stands in it.
 */
export const removeFolder = async (folder: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rm(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await wait(PAUSE);
    }
  }
};
