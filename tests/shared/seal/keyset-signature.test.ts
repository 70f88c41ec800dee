import { beforeAll, describe, expect, it } from 'vitest';
import type { Keyset, SignedKeyset } from '../../../shared/model/keyset.ts';
import { OrganisationId } from '../../../shared/model/ids.ts';
import { generateSealingPair, generateSigningPair, type NamedKeyPair } from '../../../shared/seal/keys.ts';
import { type KeysetPin, pinOf, signKeyset, verifyKeyset } from '../../../shared/seal/keyset-signature.ts';
import { signText } from '../../../shared/seal/signature.ts';
import { toBase64url } from '../../../shared/seal/base64.ts';
import { aKeyset, organisationId } from './a-story.ts';

const at = '2026-11-22T09:30:00.000Z';
const nothing: KeysetPin = { root: null, organisationId: null, number: 0 };

let root: NamedKeyPair;
let keys: Keyset;
let second: SignedKeyset;
let other: SignedKeyset;

beforeAll(async () => {
  root = await generateSigningPair({ extractable: false });
  const make = async () =>
    aKeyset(
      await generateSealingPair({ extractable: false }),
      await generateSigningPair({ extractable: false }),
    );
  keys = await make();
  second = await signKeyset(keys, { number: 2, at }, root);
  other = await signKeyset(
    await make(),
    { number: 2, at },
    await generateSigningPair({ extractable: false }),
  );
});

const reasonFor = async (keyset: Keyset, pin = nothing) => {
  const verdict = await verifyKeyset(keyset, pin);
  return verdict.ok ? 'believed' : verdict.reason;
};

describe('a keyset', () => {
  it('is believed by a device that knows nothing yet, and pinned by it', async () => {
    expect(await verifyKeyset(second, nothing)).toEqual({ ok: true, keyset: second });
    expect(pinOf(second)).toEqual({ root: root.kid, organisationId, number: 2 });
  });

  it('is believed when the pinned root signed it, with the same number or a later one', async () => {
    const pin = pinOf(second);
    expect(await reasonFor(second, pin)).toBe('believed');
    expect(await reasonFor(await signKeyset(keys, { number: 3, at }, root), pin)).toBe('believed');
  });

  it('is not believed again once a later one was', async () => {
    const third = await signKeyset(keys, { number: 3, at }, root);
    expect(await reasonFor(second, pinOf(third))).toBe('older');
  });

  it('is not believed of another root, nor of one that takes its name', async () => {
    expect(await reasonFor(other, pinOf(second))).toBe('root');
    const named = { ...other, issue: { ...other.issue, root: { ...other.issue.root, kid: root.kid } } };
    expect(await reasonFor(named, pinOf(second))).toBe('signature');
    expect(await reasonFor(named)).toBe('signature');
  });

  it('is not believed of another organisation of the same server', async () => {
    const elsewhere = OrganisationId.parse('01936f5e-0000-7000-8000-0000000000ff');
    const neighbour = await signKeyset({ ...keys, organisationId: elsewhere }, { number: 2, at }, root);
    expect(await reasonFor(neighbour)).toBe('believed');
    expect(await reasonFor(neighbour, pinOf(second))).toBe('organisation');
  });

  it('that 0.1.0 left on a device says so, and pins no root', async () => {
    expect(await reasonFor(keys)).toBe('unsigned');
    expect(pinOf(keys)).toEqual({ root: null, organisationId, number: 0 });
  });

  it.each<[string, (keyset: SignedKeyset) => Keyset]>([
    [
      'organisation',
      (k) => ({ ...k, organisationId: OrganisationId.parse('01936f5e-0000-7000-8000-0000000000ff') }),
    ],
    ['epoch', (k) => ({ ...k, epoch: '01936f5e-0000-7000-8000-0000000000ff' })],
    ['sealing key', (k) => ({ ...k, sealing: other.sealing })],
    ["sealing key's name", (k) => ({ ...k, sealing: { ...k.sealing, kid: other.sealing.kid } })],
    ['receipts key', (k) => ({ ...k, receipts: other.receipts })],
    ["receipts key's name", (k) => ({ ...k, receipts: { ...k.receipts, kid: other.receipts.kid } })],
    ['number', (k) => ({ ...k, issue: { ...k.issue, number: 9 } })],
    ['moment', (k) => ({ ...k, issue: { ...k.issue, at: '2027-01-01T00:00:00.000Z' } })],
    ['root', (k) => ({ ...k, issue: { ...k.issue, root: other.issue.root } })],
    ['signature', (k) => ({ ...k, issue: { ...k.issue, signature: other.issue.signature } })],
    ['signature to another spelling', (k) => ({ ...k, issue: { ...k.issue, signature: '+'.repeat(86) } })],
    [
      'root to a point off the curve',
      (k) => ({ ...k, issue: { ...k.issue, root: { ...k.issue.root, publicKey: 'B'.repeat(87) } } }),
    ],
  ])('is not believed with its %s changed', async (_, change) => {
    expect(await reasonFor(change(second))).toBe('signature');
  });

  it('is not vouched for by anything else that the same key could sign', async () => {
    const receipt = toBase64url(await signText('meevertellen/acknowledgement/v1|{}', root.privateKey));
    expect(await reasonFor({ ...second, issue: { ...second.issue, signature: receipt } })).toBe('signature');
  });

  it('keeps its signature beside fields that a later server adds', async () => {
    const sealing = { ...second.sealing, until: '2027-01-01' };
    expect(await reasonFor({ ...second, sealing })).toBe('believed');
  });
});
