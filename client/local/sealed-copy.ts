import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet } from './device.ts';
import { seal, UNNUMBERED, type Sealed, type ToSeal } from './seal.ts';

/**
 * A draft as it stands, sealed to the server (design D2): nobody can read it here, and it need not be lost when
 * nobody can open the draft any more. It is signed when it leaves, because a signature is the tablet's word that
 * it does.
 */
export type SealedCopy = Sealed;

/**
 * Seals what was told so far on this tablet; `null` where there is no tablet to seal for, or where it cannot be
 * sealed. The draft is saved all the same: its copy is a second chance, and no condition.
 */
export async function sealCopy(db: LocalDatabase, toSeal: ToSeal): Promise<SealedCopy | null> {
  const tablet = await selectOptionalTablet(db);
  if (!tablet) return null;
  try {
    return await seal(toSeal, { keyset: tablet.keyset, tablet, numbers: UNNUMBERED });
  } catch (error) {
    console.error('a draft could not be sealed', error);
    return null;
  }
}
