import { listFeedback } from '../actions/list-feedback.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';
import { selectHomeOrganisation } from '../store/organisation.ts';

export const feedbackRoutes = ({ store: { read, run } }: Service) =>
  ({
    listFeedback: async () => {
      const { id, name } = await selectHomeOrganisation(read);
      return { organisation: name, feedback: await listFeedback(read, id) };
    },

    publishFeedback: async ({ actor, body }) => run('publishFeedback', actor, body),

    retractFeedback: async ({ actor, params }) => void (await run('retractFeedback', actor, params)),
  }) satisfies Partial<Handlers>;
