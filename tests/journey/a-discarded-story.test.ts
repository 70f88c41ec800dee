import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTidings } from '../../client/app/tell/tidings.ts';
import { newDraft } from '../../client/capture/draft.ts';
import { localKeeper } from '../../client/capture/local-keeper.ts';
import { openDatabase } from '../../client/local/database.ts';
import { phoneDraftKey } from '../../client/local/device.ts';
import { PHONE } from '../../client/local/draft.ts';
import { forgetDiscarded, selectToldOnPhone } from '../../client/local/phone.ts';
import { keepForms } from '../../client/sync/contact.ts';
import { drain } from '../../client/sync/drain.ts';
import { sweep } from '../../client/sync/sweep.ts';
import type { World } from '../../client/sync/world.ts';
import type { StoryId } from '../../shared/model/ids.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { asideDesk } from '../support/aside.ts';
import { openFieldDay } from '../support/field-day.ts';
import { nearWorld } from '../support/near-world.ts';

const db = openDatabase('own-phone');
const nothingWaits: ReadonlySet<StoryId> = new Set();

let server: TestApp;
let world: World;
let form: TellingForm;

beforeAll(async () => {
  server = await startApp();
  form = await openFieldDay(server);
  // A phone that cannot do the work that lets a story in.
  world = { ...nearWorld(server), solve: () => Promise.resolve(null) };
});
afterAll(() => server.drop());

/** What the phone says, on a page that opens now. */
const tidings = async () => {
  const { received, discarded } = makeTidings(Date.now() - 1)(await selectToldOnPhone(db), nothingWaits);
  return { received, discarded };
};

describe('a story that a coordinator discards', () => {
  it('is told on an own phone, and kept for a person to look at', async () => {
    await keepForms(db, world, [form]);
    const draft = {
      ...newDraft(form, 'nl', new Date().toISOString()),
      hold: true,
      text: 'Zomaar iets.',
      themes: [],
      feeling: 3 as const,
      answers: { helped: null, 'knew-where': null },
      decisions: { analysis: true, quotation: false, sharing: false },
      receiptKept: 'no-need' as const,
    };
    const keeper = localKeeper(db, { id: PHONE, key: await phoneDraftKey(db) });
    await keeper.finish({ draft, form, channel: 'phone' });
    await drain(db, world);
    expect(await selectToldOnPhone(db)).toMatchObject([
      { state: 'quarantined', refusal: { kind: 'quarantined', reason: 'no-proof' } },
    ]);
    const desk = asideDesk(server);
    await desk.decide(await desk.waiting(draft.storyId), { decision: 'discard' });
  });

  it('is not called received, and lies on the phone no more', async () => {
    await drain(db, world, { byHand: true });
    expect(await selectToldOnPhone(db)).toMatchObject([{ state: 'purged', envelope: null }]);
    expect(await tidings()).toEqual({ received: 0, discarded: 1 });
  });

  it('is still said at the next visit, until its teller has read it', async () => {
    await sweep(db, Date.now());
    expect(await tidings()).toEqual({ received: 0, discarded: 1 });
    await forgetDiscarded(db);
    expect(await selectToldOnPhone(db)).toEqual([]);
  });
});
