import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignalDraft } from '../../../shared/api/story.ts';
import type { Code } from '../../../shared/model/code.ts';
import { CodeId, SignalId, type StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { STORY_MAX_LENGTH } from '../../../shared/model/telling.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { codeOn, openFieldDay } from '../../support/field-day.ts';
import { send, tell } from '../../support/seal.ts';

const TEXT = 'Ze was er 👩‍👧 voor ons. Ze luisterde.';

let world: TestApp;
let form: TellingForm;
let code: Code;
let storyId: StoryId;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  code = await codeOn(world.anouar, form.round.id, 'mensgericht');
  const sealed = await tell(form, { text: TEXT });
  await send(world.resident, sealed);
  storyId = sealed.telling.storyId;
});
afterAll(() => world.drop());

const draft = (change: Partial<SignalDraft> = {}): SignalDraft => ({
  id: SignalId.parse(uuidv7()),
  textVersion: 1,
  start: TEXT.indexOf('luisterde'),
  end: TEXT.indexOf('luisterde') + 9,
  quote: 'luisterde',
  codeId: code.id,
  theme: 'mensgericht',
  value: 'mensgericht',
  valence: 'helping',
  memo: 'Eindelijk.',
  ...change,
});

const mark = (body: SignalDraft) => world.anouar.call('markSignal', { params: { storyId }, body });
const signals = async () => (await world.anouar.do('getStory', { params: { storyId } })).signals;

describe('a signal', () => {
  it('stands in the story with who marked it, in the order of the text', async () => {
    const second = (await mark(draft())).value;
    const first = (await mark(draft({ start: 0, end: 2, quote: 'Ze' }))).value;
    expect(second).toMatchObject({ coderName: 'Anouar', quote: 'luisterde', storyId });
    expect((await signals()).map((signal) => signal.id)).toEqual([first?.id, second?.id]);
  });

  it('is marked once when the request is repeated', async () => {
    const body = draft();
    const { value } = await mark(body);
    expect((await mark(body)).value).toEqual(value);
    expect((await mark({ ...body, memo: 'Anders.' })).problem?.code).toBe('already-exists');
  });

  it('goes, and comes back with the same id', async () => {
    const body = draft();
    await mark(body);
    await world.anouar.do('removeSignal', { params: { signalId: body.id } });
    await world.anouar.do('removeSignal', { params: { signalId: body.id } });
    expect((await signals()).map((signal) => signal.id)).not.toContain(body.id);
    await mark({ ...body, memo: 'Toch wel.' });
    expect((await signals()).find((signal) => signal.id === body.id)?.memo).toBe('Toch wel.');
  });

  it('gets another meaning, which is of whoever gave it; the audit keeps the one before', async () => {
    const body = draft();
    await mark(body);
    const { codeId, memo } = body;
    const meaning = { codeId, memo, theme: 'talent', value: null, valence: 'hindering' } as const;
    const bea = await world.hire('analyst', 'Bea');
    const params = { signalId: body.id };
    const recoded = await bea.do('recodeSignal', { params, body: meaning });
    expect(recoded).toMatchObject({ ...meaning, quote: 'luisterde', coderName: 'Bea' });
    expect(await bea.do('recodeSignal', { params, body: meaning })).toEqual(recoded);
    const lines = await world.service.store.read
      .selectFrom('audit')
      .select('details')
      .where('act', '=', 'recodeSignal')
      .where('subjectId', '=', body.id)
      .execute();
    expect(lines.map((line) => JSON.parse(line.details))).toEqual([
      {
        storyId,
        codeId,
        theme: 'mensgericht',
        value: 'mensgericht',
        valence: 'helping',
        coderId: world.anouar.staff.id,
      },
    ]);
  });

  it('may stand on the whole of the longest story, in any script', async () => {
    for (const character of ['ع', '"']) {
      const text = character.repeat(STORY_MAX_LENGTH);
      const sealed = await tell(form, { text });
      await send(world.resident, sealed);
      const { status } = await world.anouar.call('markSignal', {
        params: { storyId: sealed.telling.storyId },
        body: draft({ start: 0, end: text.length, quote: text }),
      });
      expect(status).toBe(201);
    }
  });

  it('that was removed has no meaning to change', async () => {
    const body = draft();
    await mark(body);
    const params = { signalId: body.id };
    await world.anouar.do('removeSignal', { params });
    const { problem } = await world.anouar.call('recodeSignal', { params, body });
    expect(problem?.code).toBe('not-found');
  });

  it.each([
    ['beyond the text', { start: 0, end: 500, quote: 'Ze' }, { name: 'start', reason: 'outside' }],
    ['with its end before its start', { start: 5, end: 3, quote: 'x' }, { name: 'start', reason: 'empty' }],
    [
      'through the middle of an emoji',
      { start: 0, end: 11, quote: 'x' },
      { name: 'start', reason: 'half-character' },
    ],
    ['on other words than its quote', { start: 0, end: 2, quote: 'Zo' }, { name: 'quote', reason: 'quote' }],
  ])('does not stand %s', async (_, change, wrong) => {
    expect((await mark(draft(change))).problem?.invalidParams).toEqual([wrong]);
  });

  it('has a code, theme and value of its round, and is told of all that is not', async () => {
    const elsewhere = await openFieldDay(world, { frameworkKey: 'hogeland' });
    const foreign = await codeOn(world.anouar, elsewhere.round.id, 'preventie');
    const { problem } = await mark(draft({ codeId: foreign.id, theme: 'preventie', value: 'nuchter' }));
    expect(problem?.invalidParams).toEqual([
      { name: 'codeId', reason: 'unknown' },
      { name: 'theme', reason: 'unknown' },
      { name: 'value', reason: 'unknown' },
    ]);
    const nobody = await mark(draft({ codeId: CodeId.parse(uuidv7()) }));
    expect(nobody.problem?.invalidParams).toEqual([{ name: 'codeId', reason: 'unknown' }]);
  });

  it('is refused on another version of the text', async () => {
    expect((await mark(draft({ textVersion: 2 }))).problem?.code).toBe('text-changed');
  });

  it('is nobody else’s: another organisation finds neither story nor signal', async () => {
    const body = draft();
    await mark(body);
    const partner = await world.found('Buurtteam');
    const pim = await world.hire('analyst', 'Pim', partner);
    const tries = [
      await pim.call('getStory', { params: { storyId } }),
      await pim.call('markSignal', { params: { storyId }, body: draft() }),
      await pim.call('recodeSignal', { params: { signalId: body.id }, body }),
      await pim.call('removeSignal', { params: { signalId: body.id } }),
      await pim.call('finishCoding', { params: { storyId } }),
      await pim.call('reopenCoding', { params: { storyId } }),
      await pim.call('listStories', { query: { round: form.round.id } }),
      await pim.call('getIndicators', { query: { round: form.round.id } }),
      await pim.call('listCodes', { params: { roundId: form.round.id } }),
    ];
    expect(tries.map((one) => one.problem?.code)).toEqual(Array(tries.length).fill('not-found'));
  });
});
