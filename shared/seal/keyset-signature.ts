import type { KeyId } from '../model/base64url.ts';
import type { OrganisationId } from '../model/ids.ts';
import type { Keyset, KeysetIssue, SignedKeyset } from '../model/keyset.ts';
import { fromBase64url, toBase64url } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';
import { exportPublicKey, importVerifyingKey, keyIdOf, type NamedKeyPair } from './keys.ts';
import { signText, verifyText } from './signature.ts';

/** What a device holds on to. Null: not known yet, so that anything is believed of it. */
export type KeysetPin = {
  /** The root key's name, from a coordinator's screen or from the keyset that the device has. */
  root: KeyId | null;
  organisationId: OrganisationId | null;
  /** Of the last issue that it believed; 0 before the first. */
  number: number;
};

/**
 * Why a keyset is not believed. `unsigned`: no root key's word; `root`: another root's than the pinned one;
 * `signature`: altered; `organisation`: of another one; `older`: an issue from before the one at hand.
 */
export type KeysetRefusal = 'unsigned' | 'root' | 'signature' | 'organisation' | 'older';

export type KeysetVerdict = { ok: true; keyset: SignedKeyset } | { ok: false; reason: KeysetRefusal };

/** Signs a keyset with the root key, so that a device can tell the keys of its own municipality from others. */
export async function signKeyset(
  keys: Omit<Keyset, 'issue'>,
  issue: Pick<KeysetIssue, 'number' | 'at'>,
  pair: NamedKeyPair,
): Promise<SignedKeyset> {
  const root = { kid: pair.kid, publicKey: await exportPublicKey(pair.publicKey) };
  const unsigned = { number: issue.number, at: issue.at, root };
  const signature = toBase64url(await signText(statementOf(keys, unsigned), pair.privateKey));
  return { ...keys, issue: { ...unsigned, signature } };
}

/** What a device that holds this keyset believes from then on. */
export const pinOf = ({ organisationId, issue }: Keyset): KeysetPin => ({
  root: issue?.root.kid ?? null,
  organisationId,
  number: issue?.number ?? 0,
});

/** Whether a keyset is one to seal to. A name is the hash of its key, so the root's name is all that is pinned. */
export async function verifyKeyset({ issue, ...keys }: Keyset, pin: KeysetPin): Promise<KeysetVerdict> {
  if (!issue) return refused('unsigned');
  if (pin.root !== null && issue.root.kid !== pin.root) return refused('root');
  if (!(await isSigned(keys, issue))) return refused('signature');
  if (pin.organisationId !== null && keys.organisationId !== pin.organisationId)
    return refused('organisation');
  return issue.number < pin.number ? refused('older') : { ok: true, keyset: { ...keys, issue } };
}

async function isSigned(keys: Omit<Keyset, 'issue'>, issue: KeysetIssue): Promise<boolean> {
  const { signature, ...unsigned } = issue;
  const [bytes, point] = [fromBase64url(signature), fromBase64url(issue.root.publicKey)];
  if (!bytes || !point || (await keyIdOf(point)) !== issue.root.kid) return false;
  try {
    const root = await importVerifyingKey(issue.root.publicKey);
    return await verifyText(statementOf(keys, unsigned), bytes, root);
  } catch {
    // Bytes that are no point on the curve are no key.
    return false;
  }
}

// Field by field: what a later server adds stands outside the signature until it has a version of its own.
function statementOf(
  { v, organisationId, epoch, sealing, receipts }: Omit<Keyset, 'issue'>,
  { number, at, root }: Omit<KeysetIssue, 'signature'>,
): string {
  const nameAndKey = ({ kid, publicKey }: Keyset['sealing']) => ({ kid, publicKey });
  const statement = {
    v,
    organisationId,
    epoch,
    sealing: nameAndKey(sealing),
    receipts: nameAndKey(receipts),
    number,
    at,
    root: nameAndKey(root),
  };
  return `meevertellen/keyset/v1|${canonicalJson(statement)}`;
}

const refused = (reason: KeysetRefusal): KeysetVerdict => ({ ok: false, reason });
