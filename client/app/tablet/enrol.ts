import { uuidv7 } from 'uuidv7';
import type { Result } from '../../../shared/api/result.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import { exportPublicKey, generateSigningPair } from '../../../shared/seal/keys.ts';
import { call } from '../../api/call.ts';
import type { LocalDatabase } from '../../local/database.ts';
import { saveTablet } from '../../local/device.ts';
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

/** Enrols this device with a one-time code, and keeps who it is from then on. */
export async function enrol(
  { db, world }: { db: LocalDatabase; world: Pick<World, 'fetch'> },
  applicant: Applicant,
  { code, name }: { code: string; name: string },
): Promise<Result<void>> {
  const { id, publicKey, signingKey } = applicant;
  const result = await call('enrolTablet', { body: { id, code, name, publicKey } }, { fetch: world.fetch });
  if (result.kind !== 'ok') return result;
  const { tablet, organisation, keyset } = result.value;
  await saveTablet(db, { id, label: tablet.name, organisation, keyset, signingKey });
  return { kind: 'ok', value: undefined };
}
