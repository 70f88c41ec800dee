import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Keyset, SignedKeyset } from '../../shared/model/keyset.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import {
  pinOf,
  verifyKeyset,
  type KeysetPin,
  type KeysetRefusal,
  type KeysetVerdict,
} from '../../shared/seal/keyset-signature.ts';
import type { LocalDatabase } from './database.ts';
import { selectOptionalTablet, type TabletIdentity } from './device.ts';

/**
 * Offers a keyset that came in to this device, which takes it in the place of its own when the root key that it
 * pinned signed it, and it is no older. Says why not otherwise; `null` when there is nothing to say.
 *
 * A tablet pinned the root at its enrolment, a phone with the first keyset that it saw. Where 0.1.0 left a keyset
 * without one, the first signed keyset brings it: an answer over TLS is all there is to go by.
 */
export async function offerKeyset(db: LocalDatabase, offered: Keyset): Promise<KeysetRefusal | null> {
  for (;;) {
    const holder = await selectHolder(db);
    const pin = pinFor(offered, holder);
    const verdict = await verifyKeyset(offered, pin);
    // Checked outside the transaction, which would not wait for it. When another tab took one, check again.
    if (await settle(db, offered, { pin, verdict })) return refusalOf(verdict, pin);
  }
}

/** What a resident's phone seals this form's story with. Throws where no keyset for it is to be believed. */
export async function phoneKeyset(db: LocalDatabase, { organisation, keyset }: TellingForm): Promise<Keyset> {
  const refusal = await offerKeyset(db, keyset);
  const held = (await phoneKeysets(db)).find(({ organisationId }) => organisationId === organisation.id);
  if (held) return held;
  if (refusal !== null) throw new TypeError(`the keyset of this form is not believed: ${refusal}`);
  return keyset;
}

/** Where keysets are held on this device. */
type Holder = { tablet: TabletIdentity } | { tablet: null; keysets: readonly SignedKeyset[] };

async function selectHolder(db: LocalDatabase): Promise<Holder> {
  const tablet = await selectOptionalTablet(db);
  return tablet ? { tablet } : { tablet, keysets: await phoneKeysets(db) };
}

async function phoneKeysets(db: LocalDatabase): Promise<readonly SignedKeyset[]> {
  const row = await db.device.get('phone-keysets');
  return row?.name === 'phone-keysets' ? row.keysets : [];
}

/** A phone tells at events of any organisation of this server: one root for all, issues counted for each. */
function pinFor({ organisationId }: Keyset, holder: Holder): KeysetPin {
  if (holder.tablet) return pinOf(holder.tablet.keyset);
  const [first] = holder.keysets;
  const own = holder.keysets.find((keyset) => keyset.organisationId === organisationId);
  return { root: first?.issue.root.kid ?? null, organisationId: null, number: own?.issue.number ?? 0 };
}

/** A device that pinned no root does without a signature, as 0.1.0 did. */
const refusalOf = (verdict: KeysetVerdict, pin: KeysetPin): KeysetRefusal | null =>
  verdict.ok || (verdict.reason === 'unsigned' && pin.root === null) ? null : verdict.reason;

/** False when the device holds to something else by now than the verdict is about. */
function settle(
  db: LocalDatabase,
  offered: Keyset,
  { pin, verdict }: { pin: KeysetPin; verdict: KeysetVerdict },
): Promise<boolean> {
  return db.transaction('rw', db.device, async () => {
    const holder = await selectHolder(db);
    const now = pinFor(offered, holder);
    if (now.root !== pin.root || now.number !== pin.number || now.organisationId !== pin.organisationId)
      return false;
    if (holder.tablet) await settleTablet(db, holder.tablet, { pin, verdict });
    else if (verdict.ok) await settlePhone(db, holder.keysets, verdict.keyset);
    return true;
  });
}

/** Every contact offers one, so that only what changes is written. */
async function settleTablet(
  db: LocalDatabase,
  tablet: TabletIdentity,
  { pin, verdict }: { pin: KeysetPin; verdict: KeysetVerdict },
): Promise<void> {
  const keyset = verdict.ok ? verdict.keyset : tablet.keyset;
  const keysetRefusal = refusalOf(verdict, pin);
  if (sameIssue(keyset, tablet.keyset) && keysetRefusal === (tablet.keysetRefusal ?? null)) return;
  await db.device.put({ ...tablet, keyset, keysetRefusal });
}

async function settlePhone(
  db: LocalDatabase,
  keysets: readonly SignedKeyset[],
  taken: SignedKeyset,
): Promise<void> {
  if (keysets.some((keyset) => sameIssue(keyset, taken))) return;
  const others = keysets.filter(({ organisationId }) => organisationId !== taken.organisationId);
  await db.device.put({ name: 'phone-keysets', keysets: [...others, taken] });
}

const sameIssue = (one: Keyset, other: Keyset): boolean => one.issue?.signature === other.issue?.signature;

/** The keys of an organisation that this device believes, without a network; `null` when it holds none. */
export async function heldKeyset(db: LocalDatabase, organisationId: OrganisationId): Promise<Keyset | null> {
  const tablet = await selectOptionalTablet(db);
  if (tablet) return tablet.keyset;
  const isIts = (keyset: Keyset) => keyset.organisationId === organisationId;
  const forms = await db.forms.toArray();
  // What a phone of 0.1.0 holds came with the form alone.
  return (await phoneKeysets(db)).find(isIts) ?? forms.map(({ form }) => form.keyset).find(isIts) ?? null;
}
