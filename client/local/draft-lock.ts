/**
 * Locks over all tabs of this browser (Web Locks API): one for every open draft, so that a second tab does not
 * write over the first; and one that all open drafts share, so that no update of the app comes between.
 */
const OPEN_DRAFTS = 'meevertellen-open-drafts';
const ONE_DRAFT = 'meevertellen-draft-';

/** Holds a draft open until `release`; `null` when another tab has it. Take it before the draft is read. */
export async function holdDraft(storyId: string): Promise<{ release: () => void } | null> {
  const own = await hold(`${ONE_DRAFT}${storyId}`, { ifAvailable: true });
  if (!own) return null;
  const shared = await hold(OPEN_DRAFTS, { mode: 'shared' });
  return {
    release: () => {
      shared?.release();
      own.release();
    },
  };
}

/** The drafts that are open, in this tab or another; none where a browser has no locks. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const { held } = (await globalThis.navigator?.locks?.query()) ?? {};
  const names = held?.flatMap(({ name }) => name ?? []) ?? [];
  return new Set(
    names.filter((name) => name.startsWith(ONE_DRAFT)).map((name) => name.slice(ONE_DRAFT.length)),
  );
}

/** Whether a draft is open in any tab. */
export async function isDraftOpen(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === OPEN_DRAFTS) ?? false;
}

function hold(name: string, options: LockOptions): Promise<{ release: () => void } | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
