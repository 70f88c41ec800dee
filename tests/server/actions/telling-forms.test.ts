import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dutchDay } from '../../../shared/rules/calendar.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openEventIn, openFieldDay, roundDraft } from '../../support/field-day.ts';

let world: TestApp;

beforeAll(async () => {
  world = await startApp();
});
afterAll(() => world.drop());

describe('the form of an event', () => {
  it('holds all that a device needs, in the languages in which consent may be asked', async () => {
    const form = await openFieldDay(world);
    expect(form.framework.key).toBe('uithoorn');
    expect(form.questionnaire.key).toBe('standard');
    expect(form.keyset).toMatchObject({
      organisationId: form.organisation.id,
      epoch: form.organisation.epoch,
    });
    expect(form.keyset.sealing.publicKey).toHaveLength(87);
    // This organisation is fictional, where the Arabic demonstration text may be used.
    expect(Object.keys(form.consentText.wordings)).toEqual(['nl', 'ar']);
    expect(JSON.stringify(form)).not.toContain('privateKey');
  });

  it('is not there under a code that nobody has', async () => {
    const { problem } = await world.resident.call('getForm', { params: { eventCode: 'bestaatniet' } });
    expect(problem?.code).toBe('not-found');
  });

  it('is found whatever the case in which its code is typed', async () => {
    const { event } = await openFieldDay(world);
    const form = await world.resident.do('getForm', { params: { eventCode: event.code.toUpperCase() } });
    expect(form.event.id).toBe(event.id);
  });
});

describe('a tablet', () => {
  it('gets the forms of rounds that are open, will open, or have just closed', async () => {
    const today = dutchDay(world.clock.now());
    const held = async (opens: number, closes: number | null) => {
      const { id: roundId } = await world.carla.do('openRound', {
        body: roundDraft(world, {
          opensOn: addDays(today, opens),
          closesOn: closes === null ? null : addDays(today, closes),
        }),
      });
      return (await openEventIn(world, roundId, { on: addDays(today, opens) })).event.id;
    };
    const open = await held(-400, null);
    const toCome = await held(30, 60);
    const justClosed = await held(-30, -7);
    const longClosed = await held(-30, -8);
    const { forms } = await world.tablet3.do('fetchForms');
    const ids = forms.map((form) => form.event.id);
    expect(ids).toEqual(expect.arrayContaining([open, toCome, justClosed]));
    expect(ids).not.toContain(longClosed);
  });
});
