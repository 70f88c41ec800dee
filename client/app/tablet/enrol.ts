import { uuidv7 } from 'uuidv7';
import type { Result } from '../../../shared/api/result.ts';
import type { KeyId } from '../../../shared/model/base64url.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import { exportPublicKey, generateSigningPair } from '../../../shared/seal/keys.ts';
import { verifyKeyset } from '../../../shared/seal/keyset-signature.ts';
import { call } from '../../api/call.ts';
import type { LocalDatabase } from '../../local/database.ts';
import { saveTablet } from '../../local/device.ts';
import { findLostTablet } from '../../local/lost-tablet.ts';
import type { World } from '../../sync/world.ts';

/** What the tablet asks to be known by; drawn once, so that asking again after a lost answer is the same. */
export type Applicant = Awaited<ReturnType<typeof newApplicant>>;

export async function newApplicant() {
  const { publicKey, privateKey } = await generateSigningPair({ extractable: false });
  return {
    id: TabletId.parse(uuidv7()),
    publicKey: await exportPublicKey(publicKey),
    signingKey: privateKey,
  };
}

/** The server answered, and is not the one that the scanned code is of. */
export type Untrusted = { kind: 'untrusted' };

/**
 * Enrols this device with a one-time code, and keeps who it is and which root key it believes from then on: `root`,
 * which a scanned code names; after a typed one that of the answer, because TLS is all there is to go by.
 */
export async function enrol(
  { db, world }: { db: LocalDatabase; world: Pick<World, 'fetch'> },
  applicant: Applicant,
  { code, name, root }: { code: string; name: string; root: KeyId | null },
): Promise<Result<void> | Untrusted> {
  const { id, publicKey, signingKey } = applicant;
  const result = await call('enrolTablet', { body: { id, code, name, publicKey } }, { fetch: world.fetch });
  if (result.kind !== 'ok') return result;
  const { tablet, organisation } = result.value;
  const verdict = await verifyKeyset(result.value.keyset, {
    root,
    organisationId: organisation.id,
    number: 0,
  });
  if (!verdict.ok) return { kind: 'untrusted' };
  const identity = { id, label: tablet.name, organisation, keyset: verdict.keyset, signingKey };
  await saveTablet(db, identity, await findLostTablet(db));
  return { kind: 'ok', value: undefined };
}
