import 'fake-indexeddb/auto';
import { openDatabase, type LocalDatabase } from '../../../client/local/database.ts';
import { saveTablet } from '../../../client/local/device.ts';
import type { Acknowledgement } from '../../../shared/model/acknowledgement.ts';
import type { StoryId, TabletId } from '../../../shared/model/ids.ts';
import type { LostTablet } from '../../../shared/model/standing.ts';
import type { CryptoKey } from '../../../shared/seal/platform.ts';
import { generateSigningPair } from '../../../shared/seal/keys.ts';
import { ids, type Organisation } from '../../support/telling.ts';

let opened = 0;

/** A device that was never used. */
export const newDevice = (): LocalDatabase => openDatabase(`device-${(opened += 1)}`);

/** The same device in another tab, or after the browser was started again. */
export const openAgain = (db: LocalDatabase): LocalDatabase => openDatabase(db.name);

/** A device enrolled as tablet; gives its public key, as the server knows it. */
export async function enrolledTablet(
  organisation: Organisation,
  { db = newDevice(), lost = null }: { db?: LocalDatabase; lost?: LostTablet | null } = {},
): Promise<{ db: LocalDatabase; publicKey: CryptoKey }> {
  const pair = await generateSigningPair({ extractable: false });
  const tablet = {
    id: ids.tablet as TabletId,
    label: 'Tablet 1',
    organisation: organisation.form.organisation,
    keyset: organisation.keyset,
    signingKey: pair.privateKey,
  };
  await saveTablet(db, tablet, lost);
  return { db, publicKey: pair.publicKey };
}

/** A receipt as the server gives it for the text of a story, in shape. */
export const textReceived = (story: StoryId): Acknowledgement => ({
  v: 1,
  storyId: story,
  envelopeHash: 'A'.repeat(43),
  receivedAt: '2026-04-11T12:00:00.000Z',
  attachments: [],
  kid: 'A'.repeat(22),
  signature: 'A'.repeat(86),
});

/** What must be there; a test without it ends here, and says so. */
export function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
}
