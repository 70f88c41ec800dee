import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, newApplicant } from '../../client/app/tablet/enrol.ts';
import { newDraft } from '../../client/capture/draft.ts';
import { localKeeper } from '../../client/capture/local-keeper.ts';
import { openDatabase } from '../../client/local/database.ts';
import { selectForms } from '../../client/local/form.ts';
import { selectOutbox } from '../../client/local/outbox.ts';
import {
  makeRescueFiles,
  noteExported,
  selectHeld,
  selectRescuable,
} from '../../client/local/rescue-file.ts';
import { startShift } from '../../client/local/shift.ts';
import { refreshForms } from '../../client/sync/contact.ts';
import { drain } from '../../client/sync/drain.ts';
import { handIn, openRescueFile, type RescuedOutcome } from '../../client/sync/rescue-file.ts';
import type { World } from '../../client/sync/world.ts';
import { rotateKeys } from '../../server/actions/rotate-keys.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { openFieldDay } from '../support/field-day.ts';
import { nearWorld } from '../support/near-world.ts';

const db = openDatabase('tablet-without-a-network');

let server: TestApp;
let online: World;
let form: TellingForm;
let file: Blob;

beforeAll(async () => {
  server = await startApp();
  await openFieldDay(server);
  online = nearWorld(server);
});
afterAll(() => server.drop());

const outbox = async () =>
  (await selectOutbox(db)).map(({ sequence, state }) => `${sequence} ${state}`).toSorted();

const received = async () =>
  (await server.anouar.do('listStories', { query: { round: form.round.id } })).total;

const byAnouar = async (blob: Blob) => {
  const options = {
    fetch: (address: unknown, init?: RequestInit) => server.anouar.request(String(address), init),
  };
  const opening = await openRescueFile(blob, options);
  if (opening.kind !== 'ok') throw new Error(JSON.stringify(opening));
  const outcomes: RescuedOutcome[] = [];
  await handIn(opening.file, { tell: (told) => void outcomes.push(...told) }, options);
  return { tablet: opening.file.manifest.tablet?.name, statuses: outcomes.map(({ status }) => status) };
};

describe('stories of a tablet that does not get a network', () => {
  it('are saved in a file there', async () => {
    const { code } = await server.carla.do('inviteTablet');
    await enrol({ db, world: online }, await newApplicant(), { code, name: 'Buurthuis', root: null });
    await refreshForms(db, online);
    form = (await selectForms(db))[0] as TellingForm;
    const startedAt = new Date().toISOString();
    const shift = await startShift(db, { id: 'shift', name: 'Amina', pin: '482915', startedAt });
    for (const text of ['Ik wachtte zes weken.', 'Mijn buurvrouw hielp mij.']) {
      const draft = {
        ...newDraft(form, 'nl', startedAt),
        hold: true,
        text,
        themes: ['mensgericht'],
        feeling: 4 as const,
        answers: { helped: 'yes', 'knew-where': null },
        decisions: { analysis: true, quotation: false, sharing: false },
        receiptKept: 'yes' as const,
      };
      await localKeeper(db, shift).finish({ draft, form, channel: 'tablet' });
    }
    const made = await makeRescueFiles(db, await selectRescuable(db), new Date());
    file = made[0]?.blob ?? new Blob();
    await noteExported(db, made[0]?.storyIds ?? [], new Date());
    expect(await outbox()).toEqual(['1 sealed', '2 sealed']);
  });

  it('are handed in by a colleague, also after the keys were rotated, and stored once', async () => {
    await rotateKeys(server.service);
    expect(await byAnouar(file)).toEqual({ tablet: 'Buurthuis', statuses: ['stored', 'stored'] });
    expect(await byAnouar(file)).toEqual({ tablet: 'Buurthuis', statuses: ['duplicate', 'duplicate'] });
    expect(await received()).toBe(2);
  });

  it('are acknowledged to the tablet itself at its next contact, and are still two', async () => {
    expect(await drain(db, online)).toBe('done');
    expect(await outbox()).toEqual(['1 acknowledged', '2 acknowledged']);
    expect(await received()).toBe(2);
    expect(await selectRescuable(db)).toEqual([]);
  });

  it('can be handed in after that too, also from a file that is made only then', async () => {
    expect((await byAnouar(file)).statuses).toEqual(['duplicate', 'duplicate']);
    const [made] = await makeRescueFiles(db, await selectHeld(db), new Date());
    expect((await byAnouar(made?.blob ?? new Blob())).statuses).toEqual(['duplicate', 'duplicate']);
    expect(await received()).toBe(2);
  });
});
