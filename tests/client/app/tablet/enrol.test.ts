import { beforeAll, describe, expect, it } from 'vitest';
import { enrol, newApplicant } from '../../../../client/app/tablet/enrol.ts';
import { selectOptionalTablet } from '../../../../client/local/device.ts';
import type { Keyset } from '../../../../shared/model/keyset.ts';
import { municipality, type Organisation } from '../../../support/telling.ts';
import { newDevice } from '../../local/cast.ts';

let uithoorn: Organisation;
let stranger: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
  stranger = await municipality();
});

const answering = (keyset: Keyset) => ({
  fetch: async (_: unknown, init: RequestInit = {}) => {
    const { id, name } = JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as Record<
      string,
      string
    >;
    const enrolledAt = '2026-04-11T09:00:00.000Z';
    const unknown = { lastSeenAt: null, received: 0, revokedAt: null, standing: null };
    const tablet = { id, name, enrolledAt, ...unknown };
    const body = { tablet, organisation: uithoorn.form.organisation, keyset };
    return new Response(JSON.stringify(body), {
      status: 201,
      headers: { 'content-type': 'application/json', 'api-version': '1.0.0' },
    });
  },
});
const enrolWith = async (root: string | null, keyset: Keyset) => {
  const db = newDevice();
  const request = { code: '7KQ2MZ0123', name: 'Tablet 3', root };
  const result = await enrol({ db, world: answering(keyset) }, await newApplicant(), request);
  return { result, tablet: await selectOptionalTablet(db) };
};

describe('enrolling a tablet', () => {
  it('pins the root that the scanned code names', async () => {
    const { result, tablet } = await enrolWith(uithoorn.root.kid, uithoorn.keyset);
    expect(result.kind).toBe('ok');
    expect(tablet).toMatchObject({ label: 'Tablet 3', keyset: uithoorn.keyset });
  });

  it('pins the root that the server names when the code was typed', async () => {
    const { tablet } = await enrolWith(null, uithoorn.keyset);
    expect(tablet?.keyset.issue?.root.kid).toBe(uithoorn.root.kid);
  });

  it('is refused, and keeps nothing, when another server answers than the scanned code is of', async () => {
    expect(await enrolWith(uithoorn.root.kid, stranger.keyset)).toEqual({
      result: { kind: 'untrusted' },
      tablet: null,
    });
  });

  it('is refused when the keyset was altered on the way', async () => {
    const { sealing } = stranger.keyset;
    for (const root of [null, uithoorn.root.kid])
      expect((await enrolWith(root, { ...uithoorn.keyset, sealing })).result.kind).toBe('untrusted');
  });
});
