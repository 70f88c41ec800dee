import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openService } from '../../../server/context.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { pinOf, verifyKeyset } from '../../../shared/seal/keyset-signature.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { builtThreads } from '../../support/built-threads.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { send, tell } from '../../support/seal.ts';

const NEXT = '0199c000-0000-7000-8000-0000000000ff';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

/** As the command line does, in a process and with a service of its own. */
const startLifeBeside = async () => {
  const { url: databaseUrl, dataDir } = world.database;
  const service = await openService({ databaseUrl, dataDir, threads: await builtThreads() });
  try {
    const life = { organisationId: world.organisation.id, epoch: NEXT };
    await service.store.run('startStoreLife', { kind: 'nobody' }, life);
  } finally {
    await service.store.close();
  }
};
const audited = () =>
  world.service.store.read
    .selectFrom('audit')
    .select(['subjectId', 'details'])
    .where('act', '=', 'startStoreLife')
    .execute();

describe('another life of the store, beside a running server', () => {
  it('is heard by whoever sends next, of the very same stories too', async () => {
    const story = await tell(form);
    const before = await send(world.resident, story);
    expect(before.epoch).toBe(form.organisation.epoch);
    await startLifeBeside();
    const after = await send(world.resident, story);
    expect(after.epoch).toBe(NEXT);
    expect(after.outcomes[0]?.status).toBe('duplicate');
  });

  it('is heard by whoever asks for forms, under keys that a device believes as before', async () => {
    const { forms } = await world.tablet3.do('fetchForms');
    expect(forms[0]?.organisation.epoch).toBe(NEXT);
    const keyset = forms[0]?.keyset ?? form.keyset;
    expect(keyset.epoch).toBe(NEXT);
    expect(await verifyKeyset(keyset, pinOf(form.keyset))).toMatchObject({ ok: true });
  });

  it('stands in the audit once, however often it is said', async () => {
    await startLifeBeside();
    const lines = await audited();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.subjectId).toBe(world.organisation.id);
    expect(JSON.parse(lines[0]?.details ?? '')).toEqual({ former: form.organisation.epoch, epoch: NEXT });
  });
});
