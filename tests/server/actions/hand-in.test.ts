import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { foreseenBy } from '../../../server/actions/foresee-hand-in.ts';
import { selectOptionalAttachment } from '../../../server/store/attachment.ts';
import type { HandInOutcome } from '../../../shared/api/rescue-file.ts';
import type { UploadName } from '../../../shared/api/upload.ts';
import { Envelope } from '../../../shared/model/envelope.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { generateSigningPair } from '../../../shared/seal/keys.ts';
import { enrolTablet, startApp, type TestApp } from '../../support/app.ts';
import { asideDesk } from '../../support/aside.ts';
import type { Client, Signer } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recording } from '../../support/recording.ts';
import { partsOf, rescueFileOf } from '../../support/rescue-file.ts';
import { drawReceipt, type DrawnReceipt, type Sealed, send, sendWith, tell } from '../../support/seal.ts';
import { upload } from '../../support/uploading.ts';

let world: TestApp;
let form: TellingForm;
let receipt: DrawnReceipt;
let sequence = 0;

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  receipt = await drawReceipt();
});
afterAll(() => world.drop());

const ofTablet = (): Promise<Sealed> =>
  tell(form, {}, { receipt, tablet: world.tablet3.signer, sequence: (sequence += 1) });
const ofPhone = (): Promise<Sealed> => tell(form, {}, { receipt });

const handInBy = async (client: Client, ...sealed: readonly Sealed[]): Promise<readonly HandInOutcome[]> => {
  const { head, frames } = await partsOf(await rescueFileOf(form, sealed));
  return (await client.do('handInStories', { body: { head, frames } })).outcomes;
};
const how = (outcomes: readonly HandInOutcome[]) =>
  outcomes.map((outcome) => (outcome.status === 'quarantined' ? outcome.reason : outcome.status));
const asideReasons = async ({ telling }: Sealed) =>
  (
    await world.service.store.read
      .selectFrom('setAside')
      .select('reason')
      .where('storyId', '=', telling.storyId)
      .execute()
  ).map(({ reason }) => reason);
const isStored = async ({ telling }: Sealed): Promise<boolean> => {
  const { read } = world.service.store;
  const rows = await read.selectFrom('story').select('id').where('id', '=', telling.storyId).execute();
  return rows.length === 1;
};

describe('handing in a rescue file', () => {
  it('is set aside for another reason than before when its id is taken by now', async () => {
    const sealed = await ofPhone();
    expect(how((await sendWith(world.resident, {}, sealed)).outcomes)).toEqual(['no-proof']);
    const twin = await tell(form, { storyId: sealed.telling.storyId, text: 'Anders.' }, { receipt });
    expect(how((await send(world.resident, twin)).outcomes)).toEqual(['stored']);
    expect(how(await handInBy(world.anouar, sealed))).toEqual(['conflict']);
    expect(await asideReasons(sealed)).toEqual(['conflict']);
  });

  it('takes in what a tablet signed, for any colleague, and gives the receipt that the tablet waits for', async () => {
    const sealed = await ofTablet();
    const handedIn = await handInBy(world.anouar, sealed);
    expect(how(handedIn)).toEqual(['stored']);
    const later = await send(world.tablet3, sealed);
    expect(later.outcomes).toEqual([{ ...handedIn[0], status: 'duplicate' }]);
  });

  it('takes in on one tablet what another one sealed', async () => {
    const other = await enrolTablet(world.app, world.carla, 'Tablet 4');
    const sealed = await ofTablet();
    expect(how(await handInBy(other, sealed))).toEqual(['stored']);
    expect(how(await handInBy(world.tablet3, sealed))).toEqual(['duplicate']);
  });

  it('knows what its device has sent already', async () => {
    const sealed = await ofTablet();
    await send(world.tablet3, sealed);
    expect(how(await handInBy(world.carla, sealed))).toEqual(['duplicate']);
  });

  it('asks no proof of work for what a phone sealed, and lets in what waited for one', async () => {
    const [fresh, waiting] = [await ofPhone(), await ofPhone()];
    const sent = await sendWith(world.resident, {}, waiting);
    expect(how(sent.outcomes)).toEqual(['no-proof']);
    expect(how(await handInBy(world.carla, fresh, waiting))).toEqual(['stored', 'stored']);
    const { read } = world.service.store;
    const aside = await read
      .selectFrom('setAside')
      .select('id')
      .where('storyId', '=', waiting.telling.storyId)
      .execute();
    expect(aside).toEqual([]);
  });

  it('keeps aside what the intake keeps aside, again with the same outcome', async () => {
    const sealed = await ofTablet();
    const forged: Sealed = { ...sealed, envelope: { ...sealed.envelope, signature: 'A'.repeat(86) } };
    expect(how(await handInBy(world.carla, forged))).toEqual(['signature']);
    expect(how(await handInBy(world.carla, forged, sealed))).toEqual(['signature', 'stored']);
    const other = await tell(form, { storyId: sealed.telling.storyId, text: 'Iets anders.' }, { receipt });
    expect(how(await handInBy(world.carla, other))).toEqual(['conflict']);
    expect(how(await handInBy(world.anouar, other))).toEqual(['conflict']);
  });

  it('leaves a line in the audit of who handed in, once', async () => {
    const sealed = await ofTablet();
    await handInBy(world.anouar, sealed);
    await handInBy(world.anouar, sealed);
    const lines = await world.service.store.read
      .selectFrom('audit')
      .select(['actorKind', 'actorId', 'details'])
      .where('act', '=', 'receiveStories')
      .where('details', 'like', `%${sealed.telling.storyId}%`)
      .execute();
    expect(lines).toMatchObject([{ actorKind: 'staff', actorId: world.anouar.staff.id }]);
    expect(JSON.parse(lines[0]?.details ?? '')).toMatchObject({ stored: 1, handedIn: true });
  });

  it('tells a part that is no part of the file from one that is', async () => {
    const { head, frames } = await partsOf(await rescueFileOf(form, [await ofTablet(), await ofTablet()]));
    const swapped = frames.map(({ frame }, index) => ({ place: frames.length - index, frame }));
    const nonsense = [{ place: 1, frame: 'AAAA' }, ...frames.slice(1)];
    const ask = async (given: typeof frames) =>
      how((await world.carla.do('handInStories', { body: { head, frames: given } })).outcomes);
    expect(await ask(swapped)).toEqual(['damaged', 'damaged']);
    expect(await ask(nonsense)).toEqual(['damaged', 'stored']);
  });

  it('can be foreseen, one of two alike being the first, without writing anything', async () => {
    const [one, other, known] = [await ofTablet(), await ofPhone(), await ofTablet()];
    await send(world.tablet3, known);
    const foresee = foreseenBy(world.service);
    const envelopes = [one, other, known].map(({ envelope }) => envelope);
    expect(how(await foresee([...envelopes, 'geen envelop']))).toEqual([
      'stored',
      'stored',
      'duplicate',
      'cannot-open',
    ]);
    expect(how(await foresee(envelopes.slice(0, 1)))).toEqual(['duplicate']);
    expect([await isStored(one), await isStored(other)]).toEqual([false, false]);
  });
});

describe('the files of what stood aside before it was handed in', () => {
  const stranger = async (): Promise<Signer> => {
    const { privateKey } = await generateSigningPair({ extractable: false });
    return { id: TabletId.parse(uuidv7()), key: privateKey };
  };
  /** `outside`: what stands on the envelope as it comes in, and not as it was sealed. */
  const spoken = async (sealing: Parameters<typeof tell>[2], outside: Partial<Envelope['header']> = {}) => {
    const voice = await recording(1);
    const told = await tell(form, { attachments: [voice.attachment] }, { receipt, ...sealing });
    const header = { ...told.envelope.header, ...outside };
    const sealed: Sealed = { ...told, envelope: Envelope.parse({ ...told.envelope, header }) };
    const name = { storyId: sealed.telling.storyId, hash: voice.attachment.hash };
    return { sealed, name, bring: async () => (await upload(world.anouar, name, voice.sealed)).status };
  };
  const stateOf = async (name: UploadName) =>
    (await selectOptionalAttachment(world.service.store.read, name))?.state ?? null;
  const auditOf = async ({ storyId }: UploadName) => {
    const lines = world.service.store.read.selectFrom('audit').select(['actorId', 'details']);
    const ofStory = await lines
      .where('act', '=', 'receiveStories')
      .where('details', 'like', `%${storyId}%`)
      .orderBy('id')
      .execute();
    return ofStory.map(({ actorId, details }) => ({
      actorId,
      ...z.looseObject({}).parse(JSON.parse(details)),
    }));
  };

  it.each([
    ['signature', async () => spoken({ tablet: await stranger() })],
    ['cannot-open', () => spoken({}, { kid: 'A'.repeat(22) })],
    ['wrong-content', () => spoken({ header: { consentVersion: 99 } })],
  ])('are taken from then on, for %s, and it stays aside', async (reason, make) => {
    const { sealed, name, bring } = await make();
    expect(how((await sendWith(world.resident, {}, sealed)).outcomes)).toEqual([reason]);
    expect(await bring()).toBe(404);
    expect(how(await handInBy(world.anouar, sealed))).toEqual([reason]);
    expect(await bring()).toBe(204);
    expect(await stateOf(name)).toBe('held');
    expect(how(await handInBy(world.carla, sealed))).toEqual([reason]);
    expect(await stateOf(name)).toBe('held');
    const { storyId } = name;
    expect(await auditOf(name)).toMatchObject([
      { actorId: null, setAside: 1, storiesSetAside: storyId },
      { actorId: world.anouar.staff.id, setAside: 0, handedIn: true, filesAwaitedOf: storyId },
    ]);
  });

  it('are not awaited again once it was discarded, also where no receipt could be signed', async () => {
    const { sealed, name, bring } = await spoken({}, { kid: 'A'.repeat(22) });
    await sendWith(world.resident, {}, sealed);
    const desk = asideDesk(world);
    await desk.decide(await desk.waiting(name.storyId), { decision: 'discard' });
    expect(how(await handInBy(world.anouar, sealed))).toEqual(['cannot-open']);
    expect(await stateOf(name)).toBeNull();
    expect(await bring()).toBe(404);
  });

  it('come in with a story beside it in the same file', async () => {
    const [waiting, fresh] = [await spoken({ tablet: await stranger() }), await ofTablet()];
    await sendWith(world.resident, {}, waiting.sealed);
    expect(how(await handInBy(world.anouar, fresh, waiting.sealed, fresh))).toEqual([
      'stored',
      'signature',
      'duplicate',
    ]);
    expect(await waiting.bring()).toBe(204);
  });
});
