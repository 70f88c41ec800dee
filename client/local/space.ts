import { roomIn, type Room, type Space } from '../../shared/rules/space.ts';

type Storage = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

const browserStorage = (): Partial<Storage> | undefined => globalThis.navigator?.storage;

/** What this browser says of the room for this site; `null` where it does not say. An estimate, rounded by some. */
export async function spaceOf(storage = browserStorage()): Promise<Space | null> {
  const estimate = await storage?.estimate?.().catch(() => undefined);
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  return { usage: Math.round(estimate.usage), quota: Math.round(estimate.quota) };
}

/** Whether there is room for more; asked before a recording, and while it runs. */
export const roomLeft = async (storage = browserStorage()): Promise<Room> => roomIn(await spaceOf(storage));

/** Whether the browser promised to keep what is here (Storage Standard); `null` where it does not say. */
export async function isPersisted(storage = browserStorage()): Promise<boolean | null> {
  return (await storage?.persisted?.().catch(() => null)) ?? null;
}

/** Asks for that promise; browsers decide by how much a site is used, so it is asked for more than once. */
export async function askPersistence(storage = browserStorage()): Promise<boolean | null> {
  if (await isPersisted(storage)) return true;
  return (await storage?.persist?.().catch(() => null)) ?? null;
}
