import { submitStories } from '../actions/open-submission.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';

export const submissionRoutes = (service: Service) =>
  ({
    submitStories: async ({ actor, body }) => submitStories(service, actor, body),
  }) satisfies Partial<Handlers>;
