import * as z from 'zod/mini';

/**
 * Locks over all tabs of this browser (Web Locks API): one for every open draft, so that a second tab does not
 * write over the first; and one that all open drafts share, so that no update of the app comes between.
 */
const OPEN_DRAFTS = 'meevertellen-open-drafts';
const ONE_DRAFT = 'meevertellen-draft-';
const SETTLING = 'meevertellen-settling';

/** Where a tab asks another for the draft that it holds; it is given, never taken: only its holder can save it. */
const CHANNEL = 'meevertellen-drafts';
const Ask = z.object({ ask: z.string() });

export interface HeldDraft {
  release: () => void;
}

/**
 * Holds a draft open until `release`; `null` when another tab has it. Take it before the draft is read. `give` is asked
 * when another tab wants it: it brings all to disk, stops writing, and says whether that went well.
 */
export async function holdDraft(storyId: string, give?: () => Promise<boolean>): Promise<HeldDraft | null> {
  const own = await hold(`${ONE_DRAFT}${storyId}`, { ifAvailable: true });
  if (!own) return null;
  const shared = await hold(OPEN_DRAFTS, { mode: 'shared' });
  const channel = give && new BroadcastChannel(CHANNEL);
  const release = () => {
    channel?.close();
    shared?.release();
    own.release();
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const asked = Ask.safeParse(data);
    if (asked.success && asked.data.ask === storyId) void give?.().then((given) => given && release());
  });
  return { release };
}

/** Asks the tab that holds a draft to let go of it; whether it does shows by `whenDraftIsFree`. */
export function askForDraft(storyId: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ ask: storyId } satisfies z.infer<typeof Ask>);
  channel.close();
}

/** Resolves when no tab holds this draft any more; rejects when `signal` ends the wait. */
export async function whenDraftIsFree(storyId: string, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(`${ONE_DRAFT}${storyId}`, { signal }, () => undefined);
}

/**
 * Decides on those of these drafts that no tab has open; none of them is taken up meanwhile, and no other tab decides
 * at the same time. Where a browser has no locks all are free.
 */
export async function withFreeDrafts<Value>(
  select: () => Promise<readonly string[]>,
  decide: (free: ReadonlySet<string>) => Promise<Value>,
): Promise<Value> {
  const { locks } = globalThis.navigator ?? {};
  if (!locks) return decide(new Set(await select()));
  return locks.request(SETTLING, {}, async () => {
    const free = new Map<string, HeldDraft>();
    try {
      for (const storyId of await select()) {
        const held = await hold(`${ONE_DRAFT}${storyId}`, { ifAvailable: true });
        if (held) free.set(storyId, held);
      }
      return await decide(new Set(free.keys()));
    } finally {
      for (const held of free.values()) held.release();
    }
  });
}

/** Whether a draft is open in any tab, also one of which nothing is kept yet. */
export async function isDraftOpen(): Promise<boolean> {
  const { held } = (await globalThis.navigator?.locks?.query()) ?? {};
  return held?.some(({ name }) => name === OPEN_DRAFTS) ?? false;
}

function hold(name: string, options: LockOptions): Promise<HeldDraft | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
