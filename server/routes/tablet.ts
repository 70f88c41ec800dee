import { asStaff } from '../actions/as-staff.ts';
import { asTablet } from '../actions/as-tablet.ts';
import { enrol } from '../actions/enrol.ts';
import { drawEnrolmentCode } from '../actions/enrolment-code.ts';
import type { Service } from '../actions/service.ts';
import { tabletInFull } from '../actions/tablet-in-full.ts';
import { formsForTablet } from '../actions/telling-forms.ts';
import type { Handlers } from '../http/handler.ts';
import { rateLimit } from '../http/rate-limit.ts';
import { selectTabletsOf } from '../store/tablet.ts';

export const tabletRoutes = (service: Service) => {
  const enrolments = rateLimit({ attempts: 20, seconds: 600 });
  return {
    listTablets: async ({ actor }) => ({
      tablets: await selectTabletsOf(service.store.read, asStaff(actor).organisationId),
    }),

    getTablet: async ({ actor, params }) =>
      tabletInFull(service.store.read, asStaff(actor).organisationId, params.tabletId),

    revokeTablet: async ({ actor, params, body }) =>
      void (await service.store.run('revokeTablet', actor, { ...params, ...body })),

    inviteTablet: async ({ actor }) => {
      const { code, kept } = drawEnrolmentCode(service.now());
      await service.store.run('inviteTablet', actor, kept);
      const { root } = await service.keys.read();
      return { ...code, root: root.publicKey.kid };
    },

    enrolTablet: async ({ actor, body, network }) => {
      await enrolments.take(network);
      const enrolled = await enrol({ service, actor }, body);
      const keys = await service.keys.read();
      return { ...enrolled, keyset: await keys.keysetOf(enrolled.organisation) };
    },

    fetchForms: async ({ actor }) => ({
      forms: await formsForTablet(service, asTablet(actor).organisationId),
    }),

    reportStanding: async ({ actor, body }) => void (await service.store.run('reportStanding', actor, body)),
  } satisfies Partial<Handlers>;
};
