import { FIRST_LINK_LIFE_MS, RENEWED_LINK_LIFE_MS } from '../../shared/rules/session.ts';
import { asStaff } from '../actions/as-staff.ts';
import { currentSession } from '../actions/current-session.ts';
import { hashPassword } from '../actions/password.ts';
import { hashOf } from '../actions/secret.ts';
import type { Service } from '../actions/service.ts';
import { drawSignInLink } from '../actions/sign-in-link.ts';
import { signInByLink, signInByPassword } from '../actions/sign-in.ts';
import type { Handlers } from '../http/handler.ts';
import { rateLimit } from '../http/rate-limit.ts';
import { selectStaffOf } from '../store/staff.ts';

/** In seconds. */
const FIFTEEN_MINUTES = 900;

/**
 * Few attempts on one account, more from one network, which a whole town hall shares. An account that strangers
 * have locked still opens with a link.
 */
const signInLimits = () => ({
  account: rateLimit({ attempts: 10, seconds: FIFTEEN_MINUTES }),
  network: rateLimit({ attempts: 60, seconds: FIFTEEN_MINUTES }),
  link: rateLimit({ attempts: 30, seconds: FIFTEEN_MINUTES }),
});

export const sessionRoutes = (service: Service) => {
  const limits = signInLimits();
  return {
    getSession: async ({ actor, session }) =>
      currentSession(service, actor.kind === 'staff' ? session.token : null),

    signIn: async ({ actor, body, network, session }) => {
      await limits.network.take(network);
      await limits.account.take(body.email);
      const signedIn = await signInByPassword({ service, actor, token: session.token }, body);
      await limits.account.forget(body.email);
      session.set(signedIn.token);
      return signedIn.session;
    },

    signInByLink: async ({ actor, body, network, session }) => {
      await limits.link.take(network);
      const signedIn = await signInByLink({ service, actor, token: session.token }, body.token);
      session.set(signedIn.token);
      return signedIn.session;
    },

    signOut: async ({ actor, session }) => {
      await service.store.run('endSession', actor, { tokenHash: hashOf(session.token ?? '') });
      session.clear();
    },

    setPassword: async ({ actor, body, session }) => {
      const passwordHash = await hashPassword(body.password);
      const tokenHash = hashOf(session.token ?? '');
      await service.store.run('setPassword', actor, { passwordHash, tokenHash });
    },

    listStaff: async ({ actor }) => ({
      staff: await selectStaffOf(service.store.read, asStaff(actor).organisationId),
    }),

    addStaff: async ({ actor, body }) => {
      const { link, kept } = drawSignInLink(service.now(), FIRST_LINK_LIFE_MS);
      const draft = { ...body, organisationId: asStaff(actor).organisationId, link: kept };
      return { staff: await service.store.run('addStaff', actor, draft), link };
    },

    renewSignInLink: async ({ actor, params }) => {
      const { link, kept } = drawSignInLink(service.now(), RENEWED_LINK_LIFE_MS);
      await service.store.run('renewSignInLink', actor, { staffId: params.staffId, link: kept });
      return link;
    },
  } satisfies Partial<Handlers>;
};
