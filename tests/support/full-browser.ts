import type { Page } from 'playwright-core';

/**
 * A browser that gives a site no more than so many bytes. Set before the store is opened: Chromium believes what it
 * knew of the room for half a minute.
 */
export async function leaveRoom(
  page: Page,
  { origin, bytes }: { origin: string; bytes: number },
): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

/** Puts bytes that mean nothing into the store of the app, until the browser has no room for another kilobyte. */
export const fillStore = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('meevertellen');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    for (const size of [2_000_000, 200_000, 20_000, 1_000]) {
      for (let full = false; !full;) {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        full = await new Promise<boolean>((resolve) => {
          const writing = db.transaction('device', 'readwrite', { durability: 'strict' });
          writing.objectStore('device').put({ name: `filler-${crypto.randomUUID()}`, bytes });
          writing.addEventListener('complete', () => resolve(false));
          writing.addEventListener('abort', () => resolve(true));
        });
      }
    }
    db.close();
  });

/** Takes out again what filled it. */
export const emptyStore = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('meevertellen');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('device', 'readwrite');
          writing.objectStore('device').delete(IDBKeyRange.bound('filler-', 'filler.'));
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );

/** What is laid by in the store, for when there is no room. */
export const reservesIn = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('meevertellen');
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('device').objectStore('device').getAllKeys();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result.map(String).filter((key) => key.startsWith('reserve-')));
          });
        });
      }),
  );
