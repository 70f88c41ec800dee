import type { OrganisationId, TabletId } from '../../shared/model/ids.ts';
import { importVerifyingKey } from '../../shared/seal/keys.ts';
import type { CryptoKey } from '../../shared/seal/platform.ts';
import type { Db } from '../store/act.ts';
import { selectOptionalTablet } from '../store/tablet.ts';

/** The key that a tablet's signatures are checked by; null for a tablet that this organisation does not have. */
export type TabletKeys = (id: TabletId) => Promise<CryptoKey | null>;

/** Looks each tablet up once: a batch comes from one, as a rule. */
export const tabletKeysOf = (db: Db, organisationId: OrganisationId): TabletKeys => {
  const keys = new Map<TabletId, Promise<CryptoKey | null>>();
  return (id) => {
    const key = keys.get(id) ?? lookUp(db, organisationId, id);
    keys.set(id, key);
    return key;
  };
};

const lookUp = async (db: Db, organisationId: OrganisationId, id: TabletId): Promise<CryptoKey | null> => {
  const found = await selectOptionalTablet(db, id);
  return found?.organisationId === organisationId ? importVerifyingKey(found.publicKey) : null;
};
