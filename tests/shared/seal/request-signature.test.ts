import { beforeAll, describe, expect, test } from 'vitest';
import { generateSigningPair, importVerifyingKey, type NamedKeyPair } from '../../../shared/seal/keys.ts';
import {
  signatureBase,
  signRequest,
  verifyRequest,
  type SignatureHeaders,
} from '../../../shared/seal/request-signature.ts';
import { releases } from '../../support/golden.ts';
import { tabletId } from './a-story.ts';

const post = {
  method: 'POST',
  path: '/api/v1/inzendingen',
  query: '',
  body: new TextEncoder().encode('{"hello": "world"}') as Uint8Array,
};
const get = { method: 'GET', path: '/api/v1/formulieren', query: 'ronde=1&taal=ar', body: null };

// RFC 9530 appendix D: the digest of {"hello": "world"}.
const helloDigest = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:';

let tablet: NamedKeyPair;
let stranger: NamedKeyPair;
let signedPost: SignatureHeaders;
let signedGet: SignatureHeaders;
beforeAll(async () => {
  tablet = await generateSigningPair({ extractable: false });
  stranger = await generateSigningPair({ extractable: false });
  signedPost = await signed(post);
  signedGet = await signed(get);
});

const signed = (request: typeof post | typeof get, created = 1_795_339_800): Promise<SignatureHeaders> =>
  signRequest({ ...request, deviceId: tabletId, key: tablet.privateKey, created });

const keyOf = async (deviceId: string) => (deviceId === tabletId ? tablet.publicKey : null);
const accepted = { ok: true, deviceId: tabletId, created: 1_795_339_800 };
const refused = (reason: string) => ({ ok: false, reason });

describe('the signature of a request', () => {
  test('is written as RFC 9421 and RFC 9530 write it', () => {
    expect(signedPost['content-digest']).toBe(helloDigest);
    expect(signedPost['signature-input']).toBe(
      `device=("@method" "@path" "@query" "content-digest");created=1795339800;keyid="${tabletId}";alg="ecdsa-p256-sha256"`,
    );
    expect(signedPost['signature']).toMatch(/^device=:[A-Za-z0-9+/]{86}==:$/);
    expect(Object.keys(signedGet)).toEqual(['signature-input', 'signature']);
  });

  test('is over the base that RFC 9421 lays down, line by line', () => {
    const params = '("@method" "@path" "@query" "content-digest");created=1;keyid="k";alg="a"';
    expect(signatureBase(post, helloDigest, params)).toBe(
      '"@method": POST\n' +
        '"@path": /api/v1/inzendingen\n' +
        '"@query": ?\n' +
        `"content-digest": ${helloDigest}\n` +
        `"@signature-params": ${params}`,
    );
    expect(signatureBase(get, null, '("@method");created=1')).toBe(
      '"@method": GET\n' +
        '"@path": /api/v1/formulieren\n' +
        '"@query": ?ronde=1&taal=ar\n' +
        '"@signature-params": ("@method");created=1',
    );
  });

  test('tells which tablet sent it', async () => {
    expect(await verifyRequest({ ...post, headers: signedPost, keyOf })).toEqual(accepted);
    expect(await verifyRequest({ ...get, headers: signedGet, keyOf })).toEqual(accepted);
  });

  test('takes an empty body for none', async () => {
    expect(await verifyRequest({ ...get, body: new Uint8Array(), headers: signedGet, keyOf })).toEqual(
      accepted,
    );
  });

  test('does not mind a clock that is wrong by years', async () => {
    const headers = await signed(get, 946_684_800);
    expect(await verifyRequest({ ...get, headers, keyOf })).toEqual({ ...accepted, created: 946_684_800 });
  });

  test('does not hold for another method, path or query', async () => {
    for (const change of [{ method: 'DELETE' }, { path: '/api/v1/verhalen' }, { query: 'ronde=2&taal=ar' }])
      expect(await verifyRequest({ ...get, ...change, headers: signedGet, keyOf })).toEqual(
        refused('signature'),
      );
  });

  test('does not hold for another body, one taken away or one added', async () => {
    const body = new TextEncoder().encode('{"hello": "World"}');
    expect(await verifyRequest({ ...post, body, headers: signedPost, keyOf })).toEqual(refused('digest'));
    expect(await verifyRequest({ ...post, body: null, headers: signedPost, keyOf })).toEqual(
      refused('digest'),
    );
    expect(await verifyRequest({ ...get, body, headers: signedGet, keyOf })).toEqual(refused('digest'));
    const swapped = { ...signedPost, 'content-digest': (await signed({ ...post, body }))['content-digest'] };
    expect(await verifyRequest({ ...post, body, headers: swapped, keyOf })).toEqual(refused('signature'));
  });

  test('does not hold for another time, another tablet or another key', async () => {
    const input = signedGet['signature-input'] ?? '';
    const later = { ...signedGet, 'signature-input': input.replace('1795339800', '1795339801') };
    expect(await verifyRequest({ ...get, headers: later, keyOf })).toEqual(refused('signature'));
    const other = input.replace(tabletId, '01936f5e-0000-7000-8000-000000000077');
    const renamed = { ...signedGet, 'signature-input': other };
    expect(await verifyRequest({ ...get, headers: renamed, keyOf })).toEqual(refused('unknown-device'));
    const ofStranger = async () => stranger.publicKey;
    expect(await verifyRequest({ ...get, headers: signedGet, keyOf: ofStranger })).toEqual(
      refused('signature'),
    );
  });

  test('is missed when absent', async () => {
    expect(await verifyRequest({ ...get, headers: {}, keyOf })).toEqual(refused('unsigned'));
    const half = { signature: signedGet['signature'] };
    expect(await verifyRequest({ ...get, headers: half, keyOf })).toEqual(refused('unsigned'));
  });

  test('is refused when it covers less, or is spelt otherwise', async () => {
    const input = signedGet['signature-input'] ?? '';
    for (const change of [
      { 'signature-input': input.replace(' "@query"', '') },
      { 'signature-input': input.replace('ecdsa-p256-sha256', 'hmac-sha256') },
      { 'signature-input': `${input}, ${input}` },
      { signature: 'device=:!:' },
      { signature: 'other' },
    ])
      expect(await verifyRequest({ ...get, headers: { ...signedGet, ...change }, keyOf })).toEqual(
        refused('malformed'),
      );
  });
});

test.each(releases)('a request that a tablet signed under $release is known', async ({ keys, request }) => {
  const { deviceId, created, headers } = request;
  const body = new TextEncoder().encode(request.body);
  const keyOfTablet = () => importVerifyingKey(keys.tablet.publicKey);
  expect(await verifyRequest({ ...request, body, headers, keyOf: keyOfTablet })).toEqual({
    ok: true,
    deviceId,
    created,
  });
});
