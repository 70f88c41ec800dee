import { LostTablet as Lost } from '../../shared/model/standing.ts';
import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet } from './device.ts';

/**
 * What a tablet was before its browser threw away its store: it is told to the server by the tablet that this device
 * becomes next.
 */
export interface LostTablet extends Lost {
  name: 'lost';
}

/**
 * Stands outside the store, where a browser that runs out of room does not look (localStorage): numbers, and which
 * tablet it is. What clears all of a site takes it along; the server then still has the last standing.
 */
const KEY = 'tablet-stood';

type Marks = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** Where a browser forbids it, asking for it throws. */
function browserMarks(): Marks | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Notes how this tablet stands, for when its store is gone. A browser that keeps no such note is no error. */
export function noteStanding(stands: Lost, marks = browserMarks()): void {
  try {
    marks?.setItem(KEY, JSON.stringify(stands));
  } catch (error) {
    console.warn('how this tablet stands could not be noted', error);
  }
}

/** What this device was, when its store is gone; null where nothing is missing. */
export async function findLostTablet(db: LocalDatabase, marks = browserMarks()): Promise<Lost | null> {
  if (await selectOptionalTablet(db)) return null;
  return readMark(marks);
}

function readMark(marks: Marks | undefined): Lost | null {
  try {
    const mark = Lost.safeParse(JSON.parse(marks?.getItem(KEY) ?? 'null'));
    return mark.success ? mark.data : null;
  } catch {
    return null;
  }
}

export async function selectLostTablet(db: LocalDatabase): Promise<Lost | null> {
  const row = await db.device.get('lost');
  if (row?.name !== 'lost') return null;
  const { tabletId, at, unsent, drafts } = row;
  return { tabletId, at, unsent, drafts };
}
