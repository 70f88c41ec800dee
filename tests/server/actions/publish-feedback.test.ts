import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackDraft } from '../../../shared/model/feedback.ts';
import { FeedbackId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { codeOn, mark, openFieldDay } from '../../support/field-day.ts';
import { drawReceipt, send, tell } from '../../support/seal.ts';

let world: TestApp;
let form: TellingForm;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
afterAll(() => world.drop());

const draft = (change: Partial<FeedbackDraft> = {}): FeedbackDraft => ({
  id: FeedbackId.parse(uuidv7()),
  roundId: form.round.id,
  theme: 'regelluw',
  heard: 'Veel mensen wachten lang op een brief.',
  done: 'Wij bellen voortaan binnen een week.',
  outcome: 'planned',
  ...change,
});

const publish = (body: FeedbackDraft) => world.carla.call('publishFeedback', { body });
const published = async () => (await world.resident.do('listFeedback')).feedback;

/** So many more stories that speak of waiting, read to the end. */
const code = async (count: number, of: TellingForm = form): Promise<void> => {
  const receipt = await drawReceipt();
  const sealed = await Promise.all(Array.from({ length: count }, () => tell(of, {}, { receipt })));
  await send(world.resident, ...sealed);
  const { id: codeId } = await codeOn(world.anouar, of.round.id, 'regelluw');
  for (const { telling } of sealed) {
    const { storyId } = telling;
    const waiting = { quote: 'wachten', theme: 'regelluw', valence: 'hindering', codeId } as const;
    await mark(world.anouar, storyId, waiting);
    await world.anouar.do('finishCoding', { params: { storyId } });
  }
};

describe('an answer to residents', () => {
  it('names its round and theme, and nobody of the staff', async () => {
    const { value } = await publish(draft());
    expect(value).toMatchObject({
      roundName: 'Najaar',
      themeName: 'Van controle naar regelluw',
      themeShort: { nl: 'Regelluw', ar: 'قواعد أقل' },
    });
    expect(JSON.stringify(await published())).not.toContain(world.carla.staff.id);
    expect(JSON.stringify(await published())).not.toContain('Carla');
  });

  it('shows no figures below ten stories, and those of its moment from there on', async () => {
    const other = await openFieldDay(world);
    await code(9, other);
    const early = await publish(draft({ roundId: other.round.id }));
    expect(early.value?.figures).toBeNull();
    await code(1, other);
    const late = await publish(draft({ roundId: other.round.id }));
    expect(late.value?.figures).toEqual({ n: 10, coded: 10 });
    await code(2, other);
    const again = await publish(draft({ roundId: other.round.id }));
    expect(again.value?.figures).toEqual({ n: 10, coded: 10 });
  });

  it('comes back with the figures it had, so that no later one can be subtracted from them', async () => {
    const other = await openFieldDay(world);
    await code(10, other);
    const body = draft({ roundId: other.round.id });
    expect((await publish(body)).value?.figures).toEqual({ n: 10, coded: 10 });
    await world.carla.do('retractFeedback', { params: { feedbackId: body.id } });
    await code(10, other);
    expect((await publish(body)).value?.figures).toEqual({ n: 10, coded: 10 });
    const next = await publish(draft({ roundId: other.round.id }));
    expect(next.value?.figures).toEqual({ n: 20, coded: 20 });
  });

  it('is published once when the request is repeated', async () => {
    const body = draft();
    const { value } = await publish(body);
    world.clock.advance(1000);
    expect((await publish(body)).value).toEqual(value);
    expect((await publish({ ...body, heard: 'Toch iets anders gehoord.' })).problem?.code).toBe(
      'already-exists',
    );
  });

  it('goes off the page, and comes back with the same id', async () => {
    const body = draft();
    await publish(body);
    await world.carla.do('retractFeedback', { params: { feedbackId: body.id } });
    await world.carla.do('retractFeedback', { params: { feedbackId: body.id } });
    expect((await published()).map((one) => one.id)).not.toContain(body.id);
    world.clock.advance(1000);
    await publish({ ...body, done: 'Wij hebben iedereen gebeld.' });
    expect((await published())[0]).toMatchObject({ id: body.id, done: 'Wij hebben iedereen gebeld.' });
  });

  it('is about a theme of its round', async () => {
    const { problem } = await publish(draft({ theme: 'vitaliteit' }));
    expect(problem?.invalidParams).toEqual([{ name: 'theme', reason: 'unknown' }]);
  });

  it('is of its own organisation: a partner can neither publish for it nor take it off', async () => {
    const body = draft();
    await publish(body);
    const paula = await world.hire('coordinator', 'Paula', await world.found('Buurtteam'));
    const tries = [
      await paula.call('publishFeedback', { body: draft() }),
      await paula.call('retractFeedback', { params: { feedbackId: body.id } }),
    ];
    expect(tries.map((one) => one.problem?.code)).toEqual(['not-found', 'not-found']);
    expect((await published()).map((one) => one.id)).toContain(body.id);
  });
});
