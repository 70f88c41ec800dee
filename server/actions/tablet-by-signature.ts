import type { Actor } from '../../shared/model/actor.ts';
import { TabletId } from '../../shared/model/ids.ts';
import { isWorthNoting } from '../../shared/rules/session.ts';
import { importVerifyingKey } from '../../shared/seal/keys.ts';
import { type SignedParts, verifyRequest } from '../../shared/seal/request-signature.ts';
import { type TabletWithKey, selectOptionalTablet } from '../store/tablet.ts';
import type { Service } from './service.ts';

export type TabletActor = Extract<Actor, { kind: 'tablet' }>;

type SignedRequest = SignedParts & { headers: Readonly<Record<string, string | undefined>> };

/** Which enrolled tablet signed a request; null when none did. Notes that it was in contact. */
export const tabletBySignature = async (
  service: Service,
  request: SignedRequest,
): Promise<TabletActor | null> => {
  let found: TabletWithKey | null = null;
  const verdict = await verifyRequest({
    ...request,
    keyOf: async (deviceId) => {
      const id = TabletId.safeParse(deviceId);
      found = id.success ? await selectOptionalTablet(service.store.read, id.data) : null;
      return found === null ? null : importVerifyingKey(found.publicKey);
    },
  });
  return verdict.ok && found !== null ? seen(service, found) : null;
};

const seen = async (service: Service, { tablet, organisationId }: TabletWithKey): Promise<TabletActor> => {
  const revoked = tablet.revokedAt !== null;
  const actor: TabletActor = { kind: 'tablet', id: tablet.id, organisationId, revoked };
  if (isWorthNoting(tablet, service.now())) {
    await service.store.run('noteTabletSeen', actor, { tabletId: tablet.id });
  }
  return actor;
};
