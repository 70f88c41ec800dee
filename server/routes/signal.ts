import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';

export const signalRoutes = ({ store: { run } }: Service) =>
  ({
    markSignal: async ({ actor, params, body }) => run('markSignal', actor, { ...params, ...body }),

    recodeSignal: async ({ actor, params, body }) => run('recodeSignal', actor, { ...params, ...body }),

    removeSignal: async ({ actor, params }) => void (await run('removeSignal', actor, params)),
  }) satisfies Partial<Handlers>;
