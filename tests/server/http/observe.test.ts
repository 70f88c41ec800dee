import { afterAll, beforeAll, expect, test } from 'vitest';
import { logBug } from '../../../server/http/observe.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { clientOf } from '../../support/client.ts';
import { mark, openFieldDay } from '../../support/field-day.ts';
import { send, tell } from '../../support/seal.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp();
});

afterAll(() => world.drop());

test('a whole day leaves nothing personal in the log', async () => {
  const form = await openFieldDay(world, { name: 'Kanarieronde' });
  const text = 'Kanarie: mijn buurvrouw Fatima hielp mij.';
  const told = await tell(form, { text }, { tablet: world.tablet3.signer });
  await send(world.tablet3, told);
  await world.resident.do('consultReceipt', { body: { code: told.code } });
  await mark(world.anouar, told.telling.storyId, {
    quote: 'Fatima',
    theme: 'mensgericht',
    valence: 'helping',
  });
  await world.anouar.do('setPassword', { body: { password: 'kanarie in een kooitje' } });

  const visitor = clientOf(world.app, { address: '203.0.113.77' });
  const link = await world.carla.do('renewSignInLink', { params: { staffId: world.anouar.staff.id } });
  await visitor.do('signInByLink', { body: { token: link.token } });
  await visitor.call('signIn', { body: { email: 'kanarie@voorbeeld.example', password: 'kanarie' } });
  await visitor.call('consultReceipt', { body: { code: 'KANARIE-KANARIE' } });
  await visitor.request(`/api/v1/verhalen?kanarie=${told.code}`);
  await visitor.request('/api/v1/kanarie', { headers: { 'user-agent': 'Kanarie/1.0' } });
  await visitor.request('/api/v1/medewerkers', { method: 'POST', body: '{"kanarie":' });

  const log = world.log.join('\n');
  expect(world.log.length).toBeGreaterThan(15);
  expect(log).toContain('"endpoint":"submitStories"');
  expect(log).toContain('"problem":"wrong-credentials"');
  expect(log).not.toMatch(/kanarie|fatima|buurvrouw|voorbeeld\.example|203\.0\.113/i);
  for (const secret of [told.code, told.code.slice(0, 6), link.token, told.telling.storyId]) {
    expect(log).not.toContain(secret);
  }
});

test('a bug is logged by its kind and place, not by the value in its message', () => {
  const lines: object[] = [];
  const keep = (line: object) => void lines.push(line);
  const bug = Object.assign(
    new RangeError('no room for kanarie@voorbeeld.nl\n    at kanarie (kanarie.ts:1:1)'),
    {
      code: '23505',
    },
  );
  logBug({ info: keep, error: keep }, bug, 'addStaff');
  logBug({ info: keep, error: keep }, 'kanarie', 'addStaff');
  expect(lines[0]).toMatchObject({ endpoint: 'addStaff', kind: 'RangeError', code: '23505' });
  expect(JSON.stringify(lines[0])).toContain('observe.test.ts');
  expect(JSON.stringify(lines)).not.toContain('kanarie');
});
