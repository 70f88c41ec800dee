import { STORY_PAGE } from '../../shared/api/story.ts';
import { asStaff } from '../actions/as-staff.ts';
import type { Service } from '../actions/service.ts';
import { storyInFull } from '../actions/story-in-full.ts';
import type { Handlers } from '../http/handler.ts';
import { selectRound } from '../store/round.ts';
import { countStories, selectStoryPage } from '../store/story-list.ts';

export const storyRoutes = ({ store }: Service) => {
  const { read, run } = store;
  return {
    listStories: async ({ actor, query: { round, before, ...filter } }) => {
      const { organisationId } = asStaff(actor);
      const { id: roundId } = await selectRound(read, organisationId, round);
      const [stories, total] = await Promise.all([
        selectStoryPage(read, organisationId, { ...filter, roundId }, { before, most: STORY_PAGE }),
        countStories(read, organisationId, { ...filter, roundId }),
      ]);
      return { stories, total };
    },

    getStory: async ({ actor, params }) => storyInFull(read, asStaff(actor).organisationId, params.storyId),

    finishCoding: async ({ actor, params }) => void (await run('finishCoding', actor, params)),

    reopenCoding: async ({ actor, params }) => void (await run('reopenCoding', actor, params)),
  } satisfies Partial<Handlers>;
};
