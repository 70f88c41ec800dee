import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { FeedbackId } from '../../shared/model/ids.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { verifyAcknowledgement } from '../../shared/seal/acknowledge.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { mark, openFieldDay } from '../support/field-day.ts';
import { type Sealed, send, tell } from '../support/seal.ts';

const TEXT = 'Bij het loket luisterde eindelijk iemand naar mij. Daarna moest ik weken wachten op een brief.';

let world: TestApp;
let form: TellingForm;
let sealed: Sealed;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  sealed = await tell(
    form,
    { text: TEXT, themes: ['mensgericht', 'regelluw'], feeling: 2, answers: { helped: 'partly' } },
    { tablet: world.tablet3.signer },
  );
});
afterAll(() => world.drop());

const theme = async (key: string) => {
  const sheet = await world.anouar.do('getIndicators', { query: { round: form.round.id } });
  const indicator = sheet.indicators.find((one) => one.theme === key);
  return { received: sheet.received, coded: sheet.coded, ...indicator };
};

const status = () => world.resident.do('consultReceipt', { body: { code: sealed.code } });

describe('the way of a story', () => {
  it('begins on a tablet that has the form of the event', async () => {
    const { forms } = await world.tablet3.do('fetchForms');
    expect(forms.map((one) => one.event.code)).toEqual([form.event.code]);
    expect(forms[0]?.framework.themes).toHaveLength(6);
  });

  it('is sealed: nothing that was told can be read on the outside', () => {
    expect(JSON.stringify(sealed.envelope)).not.toContain('loket');
  });

  it('ends on the device with a receipt that only this server can sign', async () => {
    const { outcomes, epoch } = await send(world.tablet3, sealed);
    expect(epoch).toBe(form.keyset.epoch);
    const [outcome] = outcomes;
    if (outcome?.status !== 'stored') throw new Error(`the story is ${outcome?.status}`);
    const sent = { ...outcome.acknowledgement, attachments: [] };
    expect(await verifyAcknowledgement(outcome.acknowledgement, form.keyset.receipts, sent)).toMatchObject({
      ok: true,
    });
  });

  it('arrives once, also when the device did not hear that it did', async () => {
    const { outcomes } = await send(world.tablet3, sealed);
    expect(outcomes[0]?.status).toBe('duplicate');
    expect(await theme('mensgericht')).toMatchObject({ received: 1, coded: 0, n: 0 });
    expect((await status()).state).toBe('received');
  });

  it('is read by an analyst, as it was told', async () => {
    const { stories, total } = await world.anouar.do('listStories', { query: { round: form.round.id } });
    expect(total).toBe(1);
    expect(stories[0]).toMatchObject({ number: 1, state: 'new', signalCount: 0, feeling: 2 });
    const story = await world.anouar.do('getStory', { params: { storyId: sealed.telling.storyId } });
    expect(story).toMatchObject({ text: TEXT, channel: 'tablet', neighbourhood: 'Thamerdal' });
  });

  it('is coded, and counts from when it is read to the end', async () => {
    const { storyId } = sealed.telling;
    const listened = { quote: 'luisterde eindelijk iemand', theme: 'mensgericht', value: 'mensgericht' };
    await mark(world.anouar, storyId, { ...listened, valence: 'helping' });
    await mark(world.anouar, storyId, { quote: 'weken wachten', theme: 'regelluw', valence: 'hindering' });
    expect((await theme('regelluw')).n).toBe(0);
    await world.anouar.do('finishCoding', { params: { storyId } });
    expect(await theme('mensgericht')).toMatchObject({ n: 1, coded: 1, tellers: 1, split: { helping: 1 } });
    expect(await theme('regelluw')).toMatchObject({ n: 1, coded: 1, split: { hindering: 1 } });
  });

  it('stands behind its indicator', async () => {
    const { stories } = await world.anouar.do('listStories', {
      query: { round: form.round.id, theme: 'regelluw', by: 'analyst' },
    });
    expect(stories.map((story) => story.id)).toEqual([sealed.telling.storyId]);
  });

  it('is answered in public, without a number while there are few stories', async () => {
    await world.carla.do('publishFeedback', {
      body: {
        id: FeedbackId.parse(uuidv7()),
        roundId: form.round.id,
        theme: 'regelluw',
        heard: 'Veel mensen wachten lang op een brief.',
        done: 'Wij bellen voortaan binnen een week.',
        outcome: 'planned',
      },
    });
    const { organisation, feedback } = await world.resident.do('listFeedback');
    expect(organisation).toBe('Gemeente Voorbeeld');
    expect(feedback).toHaveLength(1);
    expect(feedback[0]).toMatchObject({ themeName: 'Van controle naar regelluw', figures: null });
  });

  it('comes back to whoever told it', async () => {
    const heard = await status();
    expect(heard).toMatchObject({ state: 'counted', neighbourhood: 'Thamerdal', roundName: 'Najaar' });
    expect(heard.themes).toEqual([
      {
        key: 'regelluw',
        name: 'Van controle naar regelluw',
        short: { nl: 'Regelluw', ar: 'قواعد أقل' },
        byTeller: true,
        byAnalyst: true,
      },
      {
        key: 'mensgericht',
        name: 'Van systeemgericht naar mensgericht',
        short: { nl: 'Mensgericht', ar: 'الإنسان أولًا' },
        byTeller: true,
        byAnalyst: true,
      },
    ]);
    expect(heard.feedback.map((one) => one.done)).toEqual(['Wij bellen voortaan binnen een week.']);
    expect(heard.answers).toBe(1);
    expect(JSON.stringify(heard)).not.toContain('loket');
  });

  it('leaves a line for every step, and nowhere what was told', async () => {
    const lines = await world.service.store.read.selectFrom('audit').selectAll().orderBy('id').execute();
    const steps = lines.map((line) => line.act);
    expect(steps.slice(steps.indexOf('openRound')).filter((act) => act !== 'noteTabletSeen')).toEqual([
      'openRound',
      'openEvent',
      'receiveStories',
      'markSignal',
      'markSignal',
      'finishCoding',
      'publishFeedback',
    ]);
    expect(JSON.stringify(lines)).not.toContain('loket');
    expect(world.log.join('\n')).not.toContain('loket');
    expect(world.log.join('\n')).not.toContain(sealed.code);
  });
});
