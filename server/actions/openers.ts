import { availableParallelism } from 'node:os';
import type { TabletId } from '../../shared/model/ids.ts';
import type { CryptoKey } from '../../shared/seal/platform.ts';
import { startThread, type Thread } from '../store/thread.ts';
import type { ArrivedItem, JudgedItem } from './arrived-item.ts';
import type { KeyPairs } from './key-folder.ts';
import { type Batch, openItem } from './open-item.ts';

/** Opens the items of a batch, in their order. */
export type Openers = (items: readonly ArrivedItem[], batch: Batch) => Promise<JudgedItem[]>;

/** What crosses to an opener's thread: the batch as plain data, with the keys that these items name and no other. */
export type OpenRequest = {
  items: readonly ArrivedItem[];
  batch: Omit<Batch, 'keys' | 'tabletKeys'> & {
    pairs: readonly (readonly [string, KeyPairs])[];
    tabletKeys: readonly (readonly [TabletId, CryptoKey])[];
  };
};

/** On the thread that asks. */
export const openHere: Openers = (items, batch) => Promise.all(items.map((item) => openItem(item, batch)));

/** More cost memory, and what is opened must be written too. */
const MOST = 4;

/** Milliseconds; as long as a device waits for an answer. A batch of 100 takes a tenth of a second. */
const PATIENCE = 30_000;

/**
 * On threads of their own, one less than there are cores: opening is most of what the intake costs, and whoever asks for
 * a page meanwhile should not wait for it. Each starts when it is first needed; one that ends, or hangs for longer than
 * `patience`, takes along what it was asked, which devices send again, and is replaced.
 */
export const openersOn = (
  file: URL,
  most = Math.min(MOST, Math.max(1, availableParallelism() - 1)),
  patience = PATIENCE,
): Openers => {
  const threads = new Set<Promise<Thread>>();
  let turn = 0;
  const start = (): Promise<Thread> => {
    const thread = startThread(file, {
      name: 'opener',
      onLoss: () => threads.delete(thread),
      idle: 'ends',
      patience,
    });
    threads.add(thread);
    thread.catch(() => threads.delete(thread));
    return thread;
  };
  const next = (): Promise<Thread> => {
    if (threads.size < most) return start();
    turn += 1;
    return [...threads][turn % threads.size] ?? start();
  };
  return async (items, batch) => {
    if (items.length === 0) return [];
    const request = await requestOf(items, batch);
    return (await (await next()).ask(request)) as JudgedItem[];
  };
};

const requestOf = async (
  items: readonly ArrivedItem[],
  { keys, tabletKeys, ...batch }: Batch,
): Promise<OpenRequest> => {
  const headers = items.flatMap(({ envelope }) => (envelope ? [envelope.header] : []));
  const kids = new Set(headers.map(({ kid }) => kid));
  const ids = new Set(headers.flatMap(({ deviceId }) => deviceId ?? []));
  const known = await Promise.all([...ids].map(async (id) => ({ id, key: await tabletKeys(id) })));
  return {
    items,
    batch: {
      ...batch,
      pairs: [...kids].flatMap((kid) => {
        const pairs = keys.pairsOf(kid);
        return pairs ? [[kid, pairs] as const] : [];
      }),
      tabletKeys: known.flatMap(({ id, key }) => (key ? [[id, key] as const] : [])),
    },
  };
};
