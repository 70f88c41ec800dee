import { serveThread } from '../store/serve-thread.ts';
import { openHere, type OpenRequest } from './openers.ts';

/** The body of an opener's thread. It holds no key but while it opens a batch. */
export const serveOpener = (): Promise<void> =>
  serveThread<OpenRequest>(() =>
    Promise.resolve({
      answer: ({ items, batch: { pairs, tabletKeys, ...batch } }) => {
        const [pairsByKid, keysById] = [new Map(pairs), new Map(tabletKeys)];
        return openHere(items, {
          ...batch,
          keys: { pairsOf: (kid) => pairsByKid.get(kid) ?? null },
          tabletKeys: (id) => Promise.resolve(keysById.get(id) ?? null),
        });
      },
      stop: () => Promise.resolve(),
    }),
  );
