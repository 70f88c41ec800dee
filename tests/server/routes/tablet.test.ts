import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportPublicKey, generateSigningPair } from '../../../shared/seal/keys.ts';
import { signRequest } from '../../../shared/seal/request-signature.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { clientOf } from '../../support/client.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp();
});

afterAll(() => world.drop());

const MINUTE = 60_000;

const newDevice = async () => {
  const pair = await generateSigningPair({ extractable: false });
  const id: string = crypto.randomUUID();
  return { id, name: 'Tablet 4', publicKey: await exportPublicKey(pair.publicKey), key: pair.privateKey };
};

const enrol = async (code: string, device: Awaited<ReturnType<typeof newDevice>>) => {
  const { key: _key, ...told } = device;
  return clientOf(world.app).call('enrolTablet', { body: { ...told, code } });
};

describe('an enrolment code', () => {
  test('is ten characters in two groups, without those that eyes mistake', async () => {
    const { code, expiresAt } = await world.carla.do('inviteTablet');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const minutes = (Date.parse(expiresAt) - Date.parse(world.clock.now())) / MINUTE;
    expect(minutes).toBeGreaterThan(9.5);
    expect(minutes).toBeLessThanOrEqual(10);
  });

  test('enrols a tablet, which gets the public keys it needs', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const device = await newDevice();
    const { value } = await enrol(code, device);
    expect(value).toMatchObject({
      tablet: {
        id: device.id,
        name: 'Tablet 4',
        lastSeenAt: null,
        received: 0,
        revokedAt: null,
        standing: null,
      },
      organisation: world.organisation,
      keyset: { organisationId: world.organisation.id, epoch: world.organisation.epoch },
    });
    expect(JSON.stringify(value)).not.toMatch(/private/i);
  });

  test('is taken as people type it', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')} `;
    expect((await enrol(typed, await newDevice())).status).toBe(201);
  });

  test('enrols one tablet, also of two that come at the same moment', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const devices = await Promise.all(Array.from({ length: 4 }, newDevice));
    const replies = await Promise.all(devices.map((device) => enrol(code, device)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
  });

  test('is answered again for a tablet that missed the answer', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const device = await newDevice();
    const first = await enrol(code, device);
    expect((await enrol(code, device)).value).toEqual(first.value);
    const thief = { ...(await newDevice()), id: device.id };
    expect((await enrol(code, thief)).problem?.code).toBe('enrolment-spent');
  });

  test('cannot take the place of a tablet that is there', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const imposter = { ...(await newDevice()), id: world.tablet3.signer.id };
    expect((await enrol(code, imposter)).problem?.code).toBe('already-exists');
    expect((await world.tablet3.call('fetchForms')).status).toBe(200);
  });

  test.each(['AAAAA-AAAAA', 'AAAA', '!!!!!!!!!!', 'AAAAAAAAAAAAAAAAAAAA'])(
    'that nobody was given, %s, is refused',
    async (code) => {
      expect((await enrol(code, await newDevice())).problem?.code).toBe('enrolment-spent');
    },
  );

  test('is refused with a key that is no key', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const reply = await enrol(code, { ...(await newDevice()), publicKey: 'A'.repeat(87) });
    expect(reply.problem?.invalidParams).toEqual([{ name: 'publicKey', reason: 'custom' }]);
  });

  test('is kept as a hash', async () => {
    const { code } = await world.carla.do('inviteTablet');
    const rows = await world.service.store.read.selectFrom('enrolmentCode').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
  });
});

describe('a request of a tablet', () => {
  test('is known by its signature, and notes when the tablet was seen', async () => {
    expect((await world.tablet3.call('fetchForms')).status).toBe(200);
    const { tablets } = await world.carla.do('listTablets');
    const seen = tablets.find(({ id }) => id === world.tablet3.signer.id);
    expect(Date.parse(seen?.lastSeenAt ?? '')).toBeGreaterThan(Date.now() - MINUTE);
  });

  const signedBy = async (changes: { deviceId?: string; key?: CryptoKey; path?: string }) => {
    const path = '/api/v1/tablets/deze/formulieren';
    const { id, key } = world.tablet3.signer;
    const parts = { method: 'GET', path, query: '', body: null, created: 1, deviceId: id, key, ...changes };
    const headers = await signRequest(parts);
    return world.app.request(path, { headers });
  };

  test('passes with any clock', async () => {
    expect((await signedBy({})).status).toBe(200);
  });

  test.each([
    ['by another key', async () => signedBy({ key: (await newDevice()).key })],
    ['in the name of a tablet that is not enrolled', async () => signedBy({ deviceId: crypto.randomUUID() })],
    ['for another address', async () => signedBy({ path: '/api/v1/verhalen' })],
    [
      'with a signature that is none',
      async () =>
        world.app.request('/api/v1/tablets/deze/formulieren', {
          headers: { signature: 'x', 'signature-input': 'y' },
        }),
    ],
  ])('that is signed %s is refused', async (_, request) => {
    const answer = await request();
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'signature-refused' });
  });

  test('is not helped by the cookie of a coordinator on the same device', async () => {
    const headers = { signature: 'x', 'signature-input': 'y' };
    const answer = await world.carla.request('/api/v1/tablets', { headers });
    expect(answer.status).toBe(401);
  });
});

test('a tablet may read no story, and see no other tablet', async () => {
  for (const name of ['listTablets', 'listStaff', 'listRounds'] as const) {
    expect((await world.tablet3.call(name)).problem?.code).toBe('not-allowed');
  }
});

test('the tablets of another organisation are not seen', async () => {
  const neighbour = await world.hire('coordinator', 'Otto', await world.found('Buurgemeente'));
  expect(await neighbour.do('listTablets')).toEqual({ tablets: [] });
});

test('a code lets in no more than ten minutes later', async () => {
  const { code } = await world.carla.do('inviteTablet');
  world.clock.advance(10 * MINUTE);
  expect((await enrol(code, await newDevice())).problem?.code).toBe('enrolment-spent');
});

test('codes can be tried twenty times from one network, then it waits', async () => {
  const device = await newDevice();
  const codes = [];
  for (let attempt = 0; attempt < 21; attempt += 1)
    codes.push((await enrol('AAAAA-AAAAA', device)).problem?.code);
  expect(codes.at(-1)).toBe('too-many-requests');
});
