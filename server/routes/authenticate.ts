import { staffBySession } from '../actions/current-session.ts';
import type { Service } from '../actions/service.ts';
import { tabletBySignature } from '../actions/tablet-by-signature.ts';
import type { Authenticate } from '../http/credentials.ts';
import type { Identity } from '../http/handler.ts';

const NOBODY = { kind: 'nobody' } as const;

/** Knows staff by their session, tablets by their signature, and everybody else as nobody. */
export const authenticateBy =
  (service: Service): Authenticate =>
  async (credentials): Promise<Identity> => {
    if (credentials === null) return { actor: NOBODY, signature: 'none' };
    if ('sessionToken' in credentials) {
      const staff = await staffBySession(service, credentials.sessionToken);
      return { actor: staff ?? NOBODY, signature: 'none' };
    }
    const tablet = await tabletBySignature(service, credentials.signed);
    return tablet === null ? { actor: NOBODY, signature: 'refused' } : { actor: tablet, signature: 'valid' };
  };
