/** The database of this device. */
export const STORE_NAME = 'meevertellen';

/**
 * Whether this device may hold something already; without opening the store, whose code a first visitor does not
 * have to wait for. True where the browser cannot tell (Firefox before 126).
 */
export async function mayHoldSomething(): Promise<boolean> {
  // A page under the service worker was here before: it has the code, and the question takes 100 ms.
  if (navigator.serviceWorker?.controller || !('databases' in indexedDB)) return true;
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === STORE_NAME);
}
