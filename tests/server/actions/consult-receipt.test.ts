import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consultReceipt } from '../../../server/actions/consult-receipt.ts';
import { FeedbackId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { makeReceiptCode, RECEIPT_RANDOM_BYTES } from '../../../shared/rules/receipt-code.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { mark, openFieldDay } from '../../support/field-day.ts';
import { drawReceipt, send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const consult = (code: string) => world.resident.call('consultReceipt', { body: { code } });

/** 22 bytes, of which the first six draw the selector. */
const bytes = (selector: number, secret: number): Uint8Array =>
  new Uint8Array(RECEIPT_RANDOM_BYTES).fill(selector, 0, 6).fill(secret, 6);

describe('a receipt code', () => {
  it('tells how far the story is, and nothing of what it says', async () => {
    const sealed = await tell(form, { themes: ['talent'] });
    const { storyId } = sealed.telling;
    await send(world.resident, sealed);
    expect((await consult(sealed.code)).value).toMatchObject({
      state: 'received',
      neighbourhood: 'Thamerdal',
      themes: [{ key: 'talent', byTeller: true, byAnalyst: false }],
      fictional: true,
    });
    await mark(world.anouar, storyId, { quote: 'wachten', theme: 'regelluw', valence: 'hindering' });
    // An unfinished reading is not told: it can still change.
    expect((await consult(sealed.code)).value?.themes).toHaveLength(1);
    await world.anouar.do('finishCoding', { params: { storyId } });
    const { value } = await consult(sealed.code);
    expect(value?.state).toBe('counted');
    expect(value?.themes.map(({ key, byTeller, byAnalyst }) => [key, byTeller, byAnalyst])).toEqual([
      ['talent', true, false],
      ['regelluw', false, true],
    ]);
    expect(JSON.stringify(value)).not.toContain('wachten');
    expect(JSON.stringify(value)).not.toContain(storyId);
  });

  it('says that a story was read when it touches no theme', async () => {
    const sealed = await tell(form, { themes: [] });
    await send(world.resident, sealed);
    await world.anouar.do('finishCoding', { params: { storyId: sealed.telling.storyId } });
    expect((await consult(sealed.code)).value).toMatchObject({ state: 'read', themes: [], feedback: [] });
  });

  it('shows what was answered on the themes of the story, of its own round', async () => {
    const other = await openFieldDay(world);
    const publish = (roundId: TellingForm['round']['id'], theme: string) =>
      world.carla.do('publishFeedback', {
        body: {
          id: FeedbackId.parse(uuidv7()),
          roundId,
          theme,
          heard: 'Dit hebben wij gehoord.',
          done: 'Dit hebben wij gedaan.',
          outcome: 'done',
        },
      });
    await publish(other.round.id, 'verbinding');
    await publish(form.round.id, 'samen-sterk');
    const own = await publish(form.round.id, 'verbinding');
    const sealed = await tell(form, { themes: ['verbinding'] });
    await send(world.resident, sealed);
    expect((await consult(sealed.code)).value?.feedback.map((one) => one.id)).toEqual([own.id]);
  });

  it('counts as an answer only what came after the story', async () => {
    const answer = (heard: string) =>
      world.carla.do('publishFeedback', {
        body: {
          id: FeedbackId.parse(uuidv7()),
          roundId: form.round.id,
          theme: 'mensgericht',
          heard,
          done: 'Dit hebben wij gedaan.',
          outcome: 'done',
        },
      });
    await answer('Dit hoorden wij voor dit verhaal.');
    world.clock.advance(60_000);
    const sealed = await tell(form, { themes: ['mensgericht'] });
    await send(world.resident, sealed);
    const status = async () => (await consult(sealed.code)).value;
    expect(await status()).toMatchObject({ answers: 0, feedback: [{}] });
    world.clock.advance(60_000);
    const after = await answer('Dit hoorden wij na dit verhaal.');
    expect(await status()).toMatchObject({ answers: 1, feedback: [{ id: after.id }, {}] });
  });

  it('is read as it is typed: lower case, spaces, O for 0', async () => {
    const sealed = await tell(form, {}, { receipt: await drawReceipt(bytes(0, 0)) });
    await send(world.resident, sealed);
    expect((await consult(sealed.code.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' '))).status).toBe(
      200,
    );
  });

  it('finds its own story among two that share a selector', async () => {
    const first = await tell(form, { themes: ['talent'] }, { receipt: await drawReceipt(bytes(7, 1)) });
    const second = await tell(form, { themes: ['vertellen'] }, { receipt: await drawReceipt(bytes(7, 2)) });
    await send(world.resident, first, second);
    expect((await consult(first.code)).value?.themes.map((theme) => theme.key)).toEqual(['talent']);
    expect((await consult(second.code)).value?.themes.map((theme) => theme.key)).toEqual(['vertellen']);
  });

  it('gets the same answer when nobody has its selector and when its secret is wrong', async () => {
    await send(world.resident, await tell(form, {}, { receipt: await drawReceipt(bytes(9, 1)) }));
    const wrongSecret = await consult(makeReceiptCode(bytes(9, 2)).code);
    const unknown = await consult(makeReceiptCode(bytes(10, 2)).code);
    expect(wrongSecret.problem?.code).toBe('code-unknown');
    expect(unknown.problem).toEqual(wrongSecret.problem);
  });

  it('is refused after the same slow hash when nobody has its selector', async () => {
    const hashing = await workOf(() => drawReceipt());
    const { code } = makeReceiptCode(bytes(12, 2));
    const unknown = await workOf(() => consultReceipt(world.service.store.read, code).catch(() => undefined));
    expect(unknown).toBeGreaterThan(hashing / 2);
  });

  it('with a slip of the pen is told so, before anything is looked up', async () => {
    const { code } = makeReceiptCode(bytes(13, 1));
    const slip = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    expect((await consult(slip)).problem?.invalidParams).toEqual([{ name: 'code', reason: 'check' }]);
    expect((await consult('12345678')).problem?.invalidParams).toEqual([{ name: 'code', reason: 'length' }]);
  });

  it('cannot be tried without end', async () => {
    const tries = await Promise.all(Array.from({ length: 41 }, () => consult('12345678')));
    const last = tries.find((one) => one.status === 429);
    expect(last?.problem?.retryAfterSeconds).toBeGreaterThan(0);
  });
});

/** Microseconds of this process's own work, which other processes do not lengthen; the least of five. */
const workOf = async (task: () => Promise<unknown>): Promise<number> => {
  const work: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const before = process.cpuUsage();
    await task();
    work.push(process.cpuUsage(before).user);
  }
  return Math.min(...work);
};
