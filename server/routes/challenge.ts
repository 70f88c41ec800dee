import { drawChallenge } from '../actions/challenge.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';

export const challengeRoutes = (service: Service) =>
  ({
    drawChallenge: async ({ params }) => drawChallenge(service, params.eventCode),
  }) satisfies Partial<Handlers>;
