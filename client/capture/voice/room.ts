/** The share of what this browser may keep from which no recording begins: what is left is for text. */
const MOST_USED = 0.85;

/** Whether there is too little room for a recording. A browser that does not tell is believed to have it. */
export async function isAlmostFull(storage: Pick<StorageManager, 'estimate'> | undefined): Promise<boolean> {
  const { usage = 0, quota = 0 } = (await storage?.estimate()) ?? {};
  return quota > 0 && usage / quota > MOST_USED;
}
