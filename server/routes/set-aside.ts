import { SET_ASIDE_PAGE } from '../../shared/api/set-aside.ts';
import { asStaff } from '../actions/as-staff.ts';
import { decideAside } from '../actions/decide-aside.ts';
import type { Service } from '../actions/service.ts';
import { setAsideContent } from '../actions/set-aside-content.ts';
import { setAsideOutside } from '../actions/set-aside-outside.ts';
import type { Handlers } from '../http/handler.ts';
import { countSetAside, selectSetAsidePage } from '../store/set-aside-list.ts';

export const setAsideRoutes = (service: Service) => {
  const { read, run } = service.store;
  return {
    listSetAside: async ({ actor, query: { decided, before } }) => {
      const { organisationId } = asStaff(actor);
      const filter = { decided: decided === 'yes', before, most: SET_ASIDE_PAGE };
      const [items, total] = await Promise.all([
        selectSetAsidePage(read, organisationId, filter),
        countSetAside(read, organisationId, filter.decided),
      ]);
      return { items, total };
    },

    countSetAside: async ({ actor }) => ({
      undecided: await countSetAside(read, asStaff(actor).organisationId, false),
    }),

    getSetAside: async ({ actor, params }) =>
      setAsideOutside(read, asStaff(actor).organisationId, params.setAsideId),

    openSetAside: async ({ actor, params }) => setAsideContent(service, actor, params.setAsideId),

    decideSetAside: async ({ actor, params: { setAsideId }, body }) =>
      decideAside(service, actor, setAsideId, body),

    undoDecision: async ({ actor, params }) => void (await run('undoDecision', actor, params)),
  } satisfies Partial<Handlers>;
};
