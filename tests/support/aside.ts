import type { DecisionDraft, SetAsideItem, SetAsideOutside } from '../../shared/api/set-aside.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import type { TestApp } from './app.ts';
import type { Reply } from './client.ts';

const REASON = 'Gebeld met de verhalenophaler.';

type Draft = DecisionDraft extends infer One ? (One extends unknown ? Omit<One, 'reason'> : never) : never;

/** What Carla does with what was set aside. */
export const asideDesk = ({ carla }: TestApp) => {
  const params = ({ id }: SetAsideItem) => ({ params: { setAsideId: id } });
  return {
    /** The last thing that was set aside for this story and waits. */
    waiting: async (storyId: StoryId): Promise<SetAsideItem> => {
      const { items } = await carla.do('listSetAside', { query: { decided: 'no' } });
      const item = items.find((one) => one.storyId === storyId);
      if (!item) throw new Error('nothing of this story waits');
      return item;
    },
    seen: (item: SetAsideItem) => carla.do('getSetAside', params(item)),
    opened: (item: SetAsideItem) => carla.do('openSetAside', params(item)),
    decide: (item: SetAsideItem, draft: Draft): Promise<Reply<SetAsideOutside>> =>
      carla.call('decideSetAside', { ...params(item), body: { ...draft, reason: REASON } }),
    undo: (item: SetAsideItem) => carla.call('undoDecision', params(item)),
  };
};
