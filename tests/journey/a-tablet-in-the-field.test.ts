import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, newApplicant } from '../../client/app/tablet/enrol.ts';
import { newDraft, type Draft } from '../../client/capture/draft.ts';
import type { DraftKeeper } from '../../client/capture/keeper.ts';
import { localKeeper } from '../../client/capture/local-keeper.ts';
import { openDatabase } from '../../client/local/database.ts';
import { phoneDraftKey } from '../../client/local/device.ts';
import { PHONE } from '../../client/local/draft.ts';
import { selectForms } from '../../client/local/form.ts';
import { selectOutbox } from '../../client/local/outbox.ts';
import { startShift } from '../../client/local/shift.ts';
import { keepForms, refreshForms } from '../../client/sync/contact.ts';
import { drain } from '../../client/sync/drain.ts';
import type { World } from '../../client/sync/world.ts';
import { rotateKeys } from '../../server/actions/rotate-keys.ts';
import { openService } from '../../server/context.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { enrolmentQrText, readEnrolmentQr } from '../../shared/rules/enrolment-scan.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { builtThreads } from '../support/built-threads.ts';
import { openFieldDay } from '../support/field-day.ts';
import { nearWorld } from '../support/near-world.ts';

const db = openDatabase('tablet-in-the-field');

let server: TestApp;
let online: World;
let form: TellingForm;
let keeper: DraftKeeper;

const offline = (): World => ({ ...online, fetch: () => Promise.reject(new TypeError('Failed to fetch')) });

beforeAll(async () => {
  server = await startApp();
  await openFieldDay(server);
  online = nearWorld(server);
});
afterAll(() => server.drop());

const told = (change: Partial<Draft> = {}): Draft => ({
  ...newDraft(form, 'nl', new Date().toISOString()),
  hold: true,
  text: 'Bij het loket luisterde eindelijk iemand naar mij.',
  themes: ['mensgericht'],
  feeling: 4,
  answers: { helped: 'yes', 'knew-where': null },
  decisions: { analysis: true, quotation: false, sharing: false },
  receiptKept: 'yes',
  ...change,
});

const outbox = async () =>
  (await selectOutbox(db)).map(({ sequence, state }) => `${sequence} ${state}`).toSorted();

const received = async () => {
  const { total } = await server.anouar.do('listStories', { query: { round: form.round.id } });
  return total;
};

/** As the command line does it, in a process of its own. */
const rotateBesideTheServer = async () => {
  const { url: databaseUrl, dataDir } = server.database;
  const service = await openService({ databaseUrl, dataDir, threads: await builtThreads() });
  const made = await rotateKeys(service);
  await service.store.close();
  return made;
};

describe('a tablet in the field', () => {
  it('is enrolled with a code that a coordinator shows, and has the forms of the day', async () => {
    const shown = enrolmentQrText(await server.carla.do('inviteTablet'));
    const scan = readEnrolmentQr(shown) ?? { code: '', root: null };
    const applicant = await newApplicant();
    const request = { ...scan, code: scan.code.toLowerCase(), name: 'Buurthuis' };
    expect(await enrol({ db, world: online }, applicant, request)).toMatchObject({ kind: 'ok' });
    expect(await refreshForms(db, online)).toMatchObject({ kind: 'ok' });
    form = (await selectForms(db))[0] as TellingForm;
    expect(form.event.name).toBe('Kraam op de markt');
    const startedAt = new Date().toISOString();
    keeper = localKeeper(db, await startShift(db, { id: 'shift', name: 'Amina', pin: '482915', startedAt }));
  });

  it('takes stories all day without a network', async () => {
    for (const text of ['Ik wachtte zes weken.', 'Mijn buurvrouw hielp mij.', 'Niemand belde terug.'])
      await keeper.finish({ draft: told({ text }), form, channel: 'tablet' });
    expect(await drain(db, offline())).toBe('offline');
    expect(await outbox()).toEqual(['1 sealed', '2 sealed', '3 sealed']);
    expect(await received()).toBe(0);
  });

  it('brings each of them in once, also when the first answer is lost on the way', async () => {
    const lost: World = {
      ...online,
      fetch: async (address, init) => {
        await online.fetch(address, init);
        throw new TypeError('Failed to fetch');
      },
    };
    expect(await drain(db, lost)).toBe('offline');
    expect(await outbox()).toEqual(['1 sealed', '2 sealed', '3 sealed']);
    expect(await drain(db, online)).toBe('done');
    expect(await outbox()).toEqual(['1 acknowledged', '2 acknowledged', '3 acknowledged']);
    expect(await received()).toBe(3);
  });

  it('gives its teller a code that finds the story, which an analyst reads as it was told', async () => {
    const draft = told({ text: '  Ik ben Jaïr. Het is gelukt! 🎉\n' });
    await keeper.finish({ draft, form, channel: 'tablet' });
    await drain(db, online);
    const story = await server.anouar.do('getStory', { params: { storyId: draft.storyId } });
    expect(story).toMatchObject({
      text: 'Ik ben Jaïr. Het is gelukt! 🎉',
      channel: 'tablet',
      themes: ['mensgericht'],
      feeling: 4,
      answers: { helped: 'yes' },
    });
    const status = await server.resident.do('consultReceipt', { body: { code: draft.receipt.code } });
    expect(status).toMatchObject({ state: 'received', neighbourhood: 'Thamerdal' });
  });

  it('hands in what it sealed before the server got new keys, and seals the next story to those', async () => {
    const ofBefore = form.keyset.sealing.kid;
    await keeper.finish({ draft: told({ text: 'Verteld zonder netwerk.' }), form, channel: 'tablet' });
    expect(await drain(db, offline())).toBe('offline');
    const { sealing: ofAfter } = await rotateBesideTheServer();
    expect(await drain(db, online)).toBe('done');
    await refreshForms(db, online);
    // The form in hand is still the one of before, as in a telling that goes on meanwhile.
    await keeper.finish({ draft: told({ text: 'Verteld met nieuwe sleutels.' }), form, channel: 'tablet' });
    expect(await drain(db, online)).toBe('done');
    const sealedTo = (await selectOutbox(db))
      .filter(({ sequence }) => sequence !== null && sequence > 4)
      .map(({ sequence, state, envelope }) => [sequence, state, envelope?.header.kid])
      .toSorted();
    expect(sealedTo).toEqual([
      [5, 'acknowledged', ofBefore],
      [6, 'acknowledged', ofAfter],
    ]);
    expect(await received()).toBe(6);
  });

  it('never seals a story whose teller does not want it read; its draft can still be thrown away', async () => {
    const draft = told({ decisions: { analysis: false } });
    await keeper.save({ draft, form, channel: 'tablet' });
    await expect(keeper.finish({ draft, form, channel: 'tablet' })).rejects.toThrow('did not agree');
    await keeper.discard(draft.storyId);
    expect(await db.drafts.count()).toBe(0);
    expect(await outbox()).toHaveLength(6);
  });
});

describe("a resident's own phone", () => {
  it('sends without a name or a number, and keeps nothing', async () => {
    const phone = openDatabase('phone');
    await keepForms(phone, online, [form]);
    const keeperOfPhone = localKeeper(phone, { id: PHONE, key: await phoneDraftKey(phone) });
    const draft = told();
    await keeperOfPhone.finish({ draft, form, channel: 'phone' });
    expect(await drain(phone, online)).toBe('done');
    expect((await selectOutbox(phone))[0]).toMatchObject({ state: 'purged', envelope: null });
    const story = await server.anouar.do('getStory', { params: { storyId: draft.storyId } });
    expect(story.channel).toBe('phone');
  });
});
