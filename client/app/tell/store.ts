import type { DraftKeeper } from '../../capture/keeper.ts';

/** The phone's store, fetched when first asked for; asked again when the network let it down. */
export const phoneStore = () => import('./phone-store.ts');

/** Keeps a telling in the phone's store, whose code may still be on its way. */
export const phoneKeeper: DraftKeeper = {
  save: async (told) => (await keeper()).save(told),
  finish: async (told) => (await keeper()).finish(told),
  discard: async (storyId) => (await keeper()).discard(storyId),
  voice: async (storyId) => (await keeper()).voice(storyId),
};

const keeper = async (): Promise<DraftKeeper> => (await phoneStore()).openKeeper();
