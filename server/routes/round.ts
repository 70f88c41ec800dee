import { frameworkPresets } from '../../shared/model/frameworks/presets.ts';
import { asStaff } from '../actions/as-staff.ts';
import { listRounds, roundInFull } from '../actions/round-list.ts';
import type { Service } from '../actions/service.ts';
import { formByCode } from '../actions/telling-forms.ts';
import type { Handlers } from '../http/handler.ts';
import { selectCodes } from '../store/code.ts';
import { selectRound } from '../store/round.ts';

export const roundRoutes = (service: Service) => {
  const { read, run } = service.store;
  return {
    listFrameworks: async () => ({ frameworks: [...frameworkPresets] }),

    listRounds: async ({ actor }) => ({ rounds: await listRounds(read, asStaff(actor).organisationId) }),

    openRound: async ({ actor, body }) => run('openRound', actor, body),

    getRound: async ({ actor, params }) => roundInFull(read, asStaff(actor).organisationId, params.roundId),

    openEvent: async ({ actor, params, body }) => run('openEvent', actor, { ...params, ...body }),

    getForm: async ({ params }) => formByCode(service, params.eventCode),

    listCodes: async ({ actor, params }) => {
      const round = await selectRound(read, asStaff(actor).organisationId, params.roundId);
      return { codes: await selectCodes(read, round.id) };
    },

    addCode: async ({ actor, params, body }) => run('addCode', actor, { ...params, ...body }),
  } satisfies Partial<Handlers>;
};
