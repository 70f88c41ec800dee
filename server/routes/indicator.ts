import { asStaff } from '../actions/as-staff.ts';
import { indicatorSheet } from '../actions/indicator-sheet.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';

export const indicatorRoutes = ({ store: { read } }: Service) =>
  ({
    getIndicators: async ({ actor, query: { round: roundId, neighbourhood = null } }) =>
      indicatorSheet(read, asStaff(actor).organisationId, { roundId, neighbourhood }),
  }) satisfies Partial<Handlers>;
