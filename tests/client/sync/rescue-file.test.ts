import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handIn, openRescueFile, type RescuedOutcome } from '../../../client/sync/rescue-file.ts';
import type { CallOptions } from '../../../client/api/call.ts';
import type { Envelope } from '../../../shared/model/envelope.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { recordOn } from '../../support/recorded.ts';
import { partsOf, rescuedDevice, rescueFileOf } from '../../support/rescue-file.ts';
import { drawReceipt, type DrawnReceipt, type Sealed, send, tell } from '../../support/seal.ts';

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

const story = (text = 'Ik wachtte zes weken.'): Promise<Sealed> =>
  tell(form, { text }, { receipt, tablet: world.tablet3.signer, sequence: (sequence += 1) });
const stories = (count: number) => Promise.all(Array.from({ length: count }, () => story()));

/** As a coordinator's browser asks. */
const asCarla = (): CallOptions => ({
  fetch: (address, init) => world.carla.request(String(address), withLength(init)),
});

/** A browser says how much it sends; a request that never leaves the process does not. */
const withLength = (init: RequestInit = {}): RequestInit =>
  init.body instanceof Uint8Array
    ? { ...init, headers: { ...init.headers, 'content-length': String(init.body.length) } }
    : init;

const faultOf = async (blob: Blob) => {
  const opening = await openRescueFile(blob, asCarla());
  return opening.kind === 'fault' ? opening.fault : opening;
};

const handInAll = async (blob: Blob, options = asCarla()) => {
  const opening = await openRescueFile(blob, options);
  if (opening.kind !== 'ok') throw new Error(JSON.stringify(opening));
  const outcomes: RescuedOutcome[] = [];
  const end = await handIn(opening.file, { tell: (told) => void outcomes.push(...told) }, options);
  return { end, outcomes, statuses: outcomes.map(({ status }) => status) };
};

const received = async () =>
  (await world.anouar.do('listStories', { query: { round: form.round.id } })).total;

const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

describe('a rescue file', () => {
  it('says what is in it before anything is taken in', async () => {
    const told = await stories(2);
    const before = await received();
    const opening = await openRescueFile(await rescueFileOf(form, told), asCarla());
    expect(opening).toMatchObject({
      kind: 'ok',
      file: { manifest: { stories: told.map(({ envelope }) => ({ storyId: envelope.header.storyId })) } },
    });
    expect(await received()).toBe(before);
  });

  it('is taken in once, however often and by whomever it is handed in', async () => {
    const blob = await rescueFileOf(form, await stories(3));
    const before = await received();
    expect(await handInAll(blob)).toMatchObject({
      end: { kind: 'done' },
      statuses: ['stored', 'stored', 'stored'],
    });
    expect((await handInAll(blob)).statuses).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await received()).toBe(before + 3);
  });

  it('may overlap with another', async () => {
    const [one, both, other] = [await story(), await story(), await story()];
    const before = await received();
    const former = await handInAll(await rescueFileOf(form, [one, both]));
    const latter = await handInAll(await rescueFileOf(form, [both, other]));
    expect([former.statuses, latter.statuses]).toEqual([
      ['stored', 'stored'],
      ['duplicate', 'stored'],
    ]);
    expect(await received()).toBe(before + 3);
  });

  it('that was cut short brings what is whole, and names what is missing', async () => {
    const told = await stories(3);
    const blob = await rescueFileOf(form, told);
    const { outcomes } = await handInAll(blob.slice(0, blob.size - 10));
    const missing = outcomes.filter(({ status }) => status === 'missing');
    expect(missing.map((outcome) => outcome.story.sequence)).toEqual([told[2]?.envelope.header.sequence]);
    expect(outcomes.filter(({ status }) => status === 'stored')).toHaveLength(2);
    expect((await handInAll(blob)).statuses).toEqual(['duplicate', 'duplicate', 'stored']);
  });

  it.each([
    ['in the length of a story', 0],
    ['in a story', 50],
  ])('with one byte changed %s loses that story alone', async (_, offset) => {
    const blob = await rescueFileOf(form, await stories(3));
    const bytes = await bytesOf(blob);
    const { frames } = await partsOf(blob);
    const last = frames.slice(1).reduce((sum, { frame }) => sum + Buffer.from(frame, 'base64url').length, 0);
    const first = bytes.length - last - Buffer.from(frames[0]?.frame ?? '', 'base64url').length;
    bytes.writeUInt8(bytes.readUInt8(first + offset) ^ 1, first + offset);
    expect((await handInAll(new Blob([bytes]))).statuses).toEqual(['damaged', 'stored', 'stored']);
  });

  it('with one byte changed in its beginning is refused whole, with the reason', async () => {
    const blob = await rescueFileOf(form, [await story()]);
    const bytes = await bytesOf(blob);
    const list = bytes.indexOf('\n') + 30;
    for (const at of [bytes.indexOf('"enc":"') + 12, bytes.indexOf('"key":"') + 12, list]) {
      const changed = Buffer.from(bytes);
      changed.write(changed.toString('latin1', at, at + 1) === 'A' ? 'B' : 'A', at, 'latin1');
      expect(await faultOf(new Blob([changed]))).toBe('damaged');
    }
  });

  it('of five hundred stories with a poisoned one in their midst brings in all others', async () => {
    const told = await stories(500);
    const poisoned = told.map(({ envelope }, index) =>
      index === 250 ? { envelope: { ...envelope, ct: 'geen' } satisfies Envelope } : { envelope },
    );
    const before = await received();
    const { end, outcomes } = await handInAll(await rescueFileOf(form, poisoned));
    expect(end).toEqual({ kind: 'done' });
    expect(outcomes.filter(({ status }) => status === 'stored')).toHaveLength(499);
    expect(outcomes[250]).toMatchObject({ status: 'quarantined', reason: 'cannot-open' });
    expect(await received()).toBe(before + 499);
  }, 60_000);

  it('is broken off when somebody says so, and done again later', async () => {
    const blob = await rescueFileOf(form, await stories(30));
    const opening = await openRescueFile(blob, asCarla());
    if (opening.kind !== 'ok') throw new Error('it was not opened');
    const stop = new AbortController();
    const told: RescuedOutcome[] = [];
    const end = await handIn(
      opening.file,
      {
        tell: (outcomes) => {
          told.push(...outcomes);
          if (told.length > 0) stop.abort();
        },
      },
      { ...asCarla(), signal: stop.signal },
    );
    expect(end).toEqual({ kind: 'cancelled' });
    expect(told).toHaveLength(25);
    expect((await handInAll(blob)).statuses).toEqual([
      ...Array.from({ length: 25 }, () => 'duplicate'),
      ...Array.from({ length: 5 }, () => 'stored'),
    ]);
  });
});

describe('a rescue file with recordings', () => {
  const spoken = async () => {
    const db = rescuedDevice();
    const storyId = StoryId.parse(uuidv7());
    const { attachment } = await recordOn(db, storyId, { seconds: 3 });
    const signer = world.tablet3.signer;
    const told = { storyId, attachments: [attachment] };
    const sealed = await tell(form, told, { receipt, tablet: signer, sequence: (sequence += 1) });
    return { sealed, attachment, blob: await rescueFileOf(form, [sealed, await story()], db) };
  };
  const recordingsOf = ({ outcomes }: { outcomes: readonly RescuedOutcome[] }) =>
    outcomes.flatMap(({ recordings }) => recordings.map(({ status }) => status)).at(-1);

  it('brings them in after their story, once, and the device gets a receipt for all of it', async () => {
    const { sealed, attachment, blob } = await spoken();
    expect(recordingsOf(await handInAll(blob))).toBe('received');
    const again = await handInAll(blob);
    expect([again.statuses, recordingsOf(again)]).toEqual([['duplicate', 'duplicate'], 'received']);
    const { outcomes } = await send(world.tablet3, sealed);
    expect(outcomes).toMatchObject([{ acknowledgement: { attachments: [attachment.hash] } }]);
  });

  it('that ends within one brings all stories, says so, and goes on with the whole file', async () => {
    const { blob } = await spoken();
    const cut = await handInAll(blob.slice(0, blob.size - 100));
    expect([cut.statuses, recordingsOf(cut)]).toEqual([['stored', 'stored'], 'missing']);
    expect(recordingsOf(await handInAll(blob))).toBe('received');
  });

  it('tells one with a changed byte from one that is whole', async () => {
    const { blob } = await spoken();
    const bytes = await bytesOf(blob);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 30) ^ 1, bytes.length - 30);
    expect(recordingsOf(await handInAll(new Blob([bytes])))).toBe('damaged');
    expect(recordingsOf(await handInAll(blob))).toBe('received');
  });
});

describe('a file that is none to be handed in', () => {
  it.each([
    ['an empty one', '', 'empty'],
    ['another kind', '%PDF-1.7\nniets van ons', 'other'],
    ['pictures', '\u0089PNG\r\n', 'other'],
    ['a later version', '{"format":"meevertellen-reddingsbestand","v":2,"other":true}\n…', 'newer'],
    ['a first line that breaks off', '{"format":"meevertellen-reddingsbestand","v":1,"abo', 'damaged'],
  ])('is named as what it is: %s', async (_, text, fault) => {
    expect(await faultOf(new Blob([text]))).toBe(fault);
  });

  it('ends before its list of contents', async () => {
    const bytes = await bytesOf(await rescueFileOf(form, [await story()]));
    expect(await faultOf(new Blob([bytes.subarray(0, bytes.indexOf('\n') + 20)]))).toBe('cut');
  });

  it('was made for another server', async () => {
    const elsewhere = await startApp();
    try {
      const theirs = await openFieldDay(elsewhere);
      const blob = await rescueFileOf(theirs, [await tell(theirs, {}, { receipt })]);
      expect(await faultOf(blob)).toBe('foreign');
    } finally {
      await elsewhere.drop();
    }
  });

  it('cannot be handed in by somebody who is not known here', async () => {
    const blob = await rescueFileOf(form, [await story()]);
    const asNobody = {
      fetch: (address: unknown, init?: RequestInit) => world.resident.request(String(address), init),
    };
    expect(await openRescueFile(blob, asNobody)).toMatchObject({
      kind: 'refused',
      refusal: { problem: { code: 'not-signed-in' } },
    });
  });

  it('waits when there is no network', async () => {
    const blob = await rescueFileOf(form, [await story()]);
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await openRescueFile(blob, { fetch })).toEqual({ kind: 'refused', refusal: { kind: 'offline' } });
  });
});
