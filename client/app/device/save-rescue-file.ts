import { makeRescueFiles, noteExported } from '../../local/rescue-file.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { db } from './device.ts';

/** A browser may still be reading a download after it was asked for, in milliseconds. */
const READING = 60_000;

/** Gives sealed stories as a file to whoever holds this device. They stay on it, and go on being sent. */
export async function saveRescueFile(items: readonly OutboxItem[]): Promise<void> {
  const now = new Date();
  for (const { name, blob, storyIds } of await makeRescueFiles(db, items, now)) {
    const address = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), READING);
    await noteExported(db, storyIds, now);
  }
}
