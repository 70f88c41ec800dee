import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { Client, Signer } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { send, tell } from '../../support/seal.ts';
import { standing } from '../../support/standing.ts';

let world: TestApp;
let form: TellingForm;
let lost: Client & { signer: Signer };

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
beforeEach(async () => {
  lost = await world.enrol('Tablet 7');
});
afterAll(() => world.drop());

const revoke = (client: Client = world.carla) =>
  client.call('revokeTablet', {
    params: { tabletId: lost.signer.id },
    body: { reason: 'Gestolen bij de bibliotheek.' },
  });
const auditLines = () =>
  world.service.store.read.selectFrom('audit').selectAll().where('act', '=', 'revokeTablet').execute();
const kept = () =>
  world.service.store.read
    .selectFrom('tablet')
    .selectAll()
    .where('id', '=', lost.signer.id)
    .executeTakeFirstOrThrow();

describe('revoking a tablet', () => {
  test('is one line in the audit, without the reason, which stands beside the tablet', async () => {
    const before = (await auditLines()).length;
    expect((await revoke()).status).toBe(204);
    const lines = (await auditLines()).slice(before);
    expect(lines).toMatchObject([{ subjectKind: 'tablet', subjectId: lost.signer.id, details: '{}' }]);
    expect(await kept()).toMatchObject({
      revokedReason: 'Gestolen bij de bibliotheek.',
      revokedBy: world.carla.staff.id,
    });
  });

  test('twice is revoking it once, and the first moment stays', async () => {
    await revoke();
    const { revokedAt } = await kept();
    const before = (await auditLines()).length;
    world.clock.advance(60_000);
    expect((await revoke()).status).toBe(204);
    expect((await kept()).revokedAt).toBe(revokedAt);
    expect(await auditLines()).toHaveLength(before);
  });

  test('is for this organisation’s own tablets', async () => {
    const otto = await world.hire('coordinator', 'Otto', await world.found('Buurgemeente'));
    expect((await revoke(otto)).problem?.code).toBe('not-found');
  });

  test('asks why', async () => {
    const asked = { params: { tabletId: lost.signer.id }, body: { reason: '  ' } };
    expect((await world.carla.call('revokeTablet', asked)).problem?.code).toBe('invalid-input');
  });
});

describe('a revoked tablet', () => {
  const told = (sequence = 1) => tell(form, {}, { tablet: lost.signer, sequence });
  const statuses = async (client: Client, ...sealed: Parameters<typeof send>[1][]) =>
    (await send(client, ...sealed)).outcomes.map((one) =>
      one.status === 'quarantined' ? one.reason : one.status,
    );

  test('hears that it is revoked, where it asks for forms or says how it stands', async () => {
    expect((await lost.call('fetchForms')).status).toBe(200);
    await revoke();
    expect((await lost.call('fetchForms')).problem).toMatchObject({ status: 403, code: 'tablet-revoked' });
    const said = await lost.call('reportStanding', { body: standing({ unsent: 0 }) });
    expect(said.problem?.code).toBe('tablet-revoked');
    expect((await kept()).standing).toBeNull();
  });

  test('still hands in what it holds, and that is set aside', async () => {
    await revoke();
    const sealed = await told();
    expect(await statuses(lost, sealed)).toEqual(['revoked']);
    expect(await statuses(lost, sealed)).toEqual(['revoked']);
    const aside = await world.service.store.read
      .selectFrom('setAside')
      .selectAll()
      .where('tabletId', '=', lost.signer.id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(aside.envelope)).toEqual(sealed.envelope);
    expect(aside).toMatchObject({ reason: 'revoked', sequence: 1, vouched: 1, eventId: form.event.id });
  });

  test('has its stories set aside also when somebody else brings them', async () => {
    const sealed = await told();
    await revoke();
    expect(await statuses(world.carla, sealed)).toEqual(['revoked']);
  });

  test('hears "duplicate" of what had come in before', async () => {
    const before = await told(1);
    const after = await told(2);
    await send(lost, before);
    await revoke();
    expect(await statuses(lost, before, after)).toEqual(['duplicate', 'revoked']);
  });

  test('cannot put its own words in the place of a story that had come in', async () => {
    const before = await told(1);
    await send(lost, before);
    await revoke();
    const other = await tell(
      form,
      { storyId: before.telling.storyId, text: 'Anders.' },
      { tablet: lost.signer },
    );
    expect(await statuses(lost, other)).toEqual(['revoked']);
  });

  test('leaves others alone', async () => {
    await revoke();
    const good = await tell(form, {}, { tablet: world.tablet3.signer });
    expect(await statuses(world.tablet3, good)).toEqual(['stored']);
  });

  test('is still noted as seen: it may lie somewhere with its network on', async () => {
    await revoke();
    world.clock.advance(120_000);
    await lost.call('fetchForms');
    const { tablets } = await world.carla.do('listTablets');
    const seen = tablets.find(({ id }) => id === lost.signer.id);
    expect((seen?.lastSeenAt ?? '') > (seen?.revokedAt ?? '')).toBe(true);
  });
});
