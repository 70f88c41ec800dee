import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { finishStory } from '../../../client/local/finish.ts';
import { saveForms } from '../../../client/local/form.ts';
import { selectOutbox } from '../../../client/local/outbox.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { drain } from '../../../client/sync/drain.ts';
import { pauseAfter } from '../../../client/sync/round.ts';
import { sweep } from '../../../client/sync/sweep.ts';
import type { World } from '../../../client/sync/world.ts';
import { UPLOAD_PATH } from '../../../shared/api/upload.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../../support/app.ts';
import { cutLine } from '../../support/cut-line.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { makeLocks } from '../../support/locks.ts';
import { recordOn, type Recorded } from '../../support/recorded.ts';
import { drawReceipt, type DrawnReceipt, tellingAt } from '../../support/seal.ts';
import { serve, type Served } from '../../support/served.ts';
import { solve } from '../../support/solve.ts';
import { newDevice, openAgain, there } from '../local/cast.ts';

let world: TestApp;
let served: Served;
let form: TellingForm;
let receipt: DrawnReceipt;

beforeAll(async () => {
  world = await startApp();
  served = await serve(world);
  form = await openFieldDay(world);
  receipt = await drawReceipt();
});
afterAll(async () => {
  await served.close();
  await world.drop();
});

type Answer = Response | Promise<Response>;
type Pass = (request: Asked) => Answer;
type Asked = { method: string; path: string; headers: Headers; bytes: number; go: () => Promise<Response> };

/** A device's line to the server, on which a test lets happen what it says. */
type TestLine = World & { time: number; address: string; asked: string[]; happens: (asked: Asked) => Answer };

let db: LocalDatabase;
let line: TestLine;

beforeEach(async () => {
  db = newDevice();
  line = lineTo(served.address);
  await saveForms(db, [form], form.serverTime);
});
afterEach(() => db.close());

function lineTo(address: string): TestLine {
  const made: TestLine = {
    time: Date.now(),
    address,
    asked: [],
    happens: ({ go }) => go(),
    now: () => made.time,
    chance: () => 0.5,
    locks: makeLocks(),
    retries: [1, 1],
    solve,
    fetch: async (path, init = {}) => {
      const { pathname } = new URL(String(path), made.address);
      const method = init.method ?? 'GET';
      if (pathname.endsWith('/rekenopgaven')) return fetch(made.address + pathname, init);
      made.asked.push(`${method} ${pathname.startsWith(UPLOAD_PATH) ? 'bijlage' : 'verhaal'}`);
      const body = init.body as Uint8Array | null;
      return made.happens({
        method,
        path: pathname,
        headers: new Headers(init.headers),
        bytes: body?.length ?? 0,
        go: () => fetch(made.address + pathname, init),
      });
    },
  };
  return made;
}

/** Only the first time that it is a request of this kind. */
const once = (kind: (asked: Asked) => boolean, then: Pass): Pass => {
  let happened = false;
  return (asked) => {
    if (happened || !kind(asked)) return asked.go();
    happened = true;
    return then(asked);
  };
};
const isPiece = ({ method }: Asked) => method === 'PATCH';
const isUpload = ({ path }: Asked) => path.startsWith(UPLOAD_PATH);
const noLine: Pass = () => Promise.reject(new TypeError('fetch failed'));
const problem = (status: number, code: string, more = {}): Response =>
  Response.json(
    { type: `urn:x:${code}`, status, title: code, detail: code, code, ...more },
    { status, headers: { 'api-version': '1.0.0' } },
  );

type Told = { storyId: StoryId; recorded: Recorded[] };

const tell = async (...what: Parameters<typeof recordOn>[2][]): Promise<Told> => {
  const storyId = StoryId.parse(uuidv7());
  const recorded: Recorded[] = [];
  for (const one of what) recorded.push(await recordOn(db, storyId, one));
  const attachments = recorded.map(({ attachment }) => attachment);
  const telling = tellingAt(form, { storyId, channel: 'phone', text: 'Gesproken.', attachments });
  await finishStory(db, { telling, form, receipt: receipt.verifier });
  return { storyId, recorded };
};

const itemOf = async ({ storyId }: Told) =>
  there((await selectOutbox(db)).find((item) => item.storyId === storyId));
const filesOn = async (device: LocalDatabase) => [
  await device.attachments.count(),
  await device.chunks.count(),
];

const expectArrived = async (told: Told): Promise<void> => {
  expect((await itemOf(told)).state).toBe('purged');
  const rows = await world.service.store.read
    .selectFrom('attachment')
    .selectAll()
    .where('storyId', '=', told.storyId)
    .orderBy('place')
    .execute();
  expect(rows.map(({ state }) => state)).toEqual(told.recorded.map(() => 'stored'));
  for (const [index, { plain }] of told.recorded.entries()) {
    const file = rows[index]?.file ?? '';
    const stored = await readFile(join(world.service.files.media, file.slice(0, 2), file));
    expect(stored.equals(plain)).toBe(true);
  }
};

describe('a story with a recording', () => {
  it('goes from the device when the server has all of it, and its bytes with it', async () => {
    const told = await tell({ seconds: 3 });
    expect(await filesOn(db)).toEqual([1, 4]);
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
    expect(await filesOn(db)).toEqual([0, 0]);
    expect(await drain(db, line)).toBe('nothing');
  });

  it('sends the text of all stories before any recording (design D3)', async () => {
    await tell({ seconds: 2 });
    await tell({ seconds: 2 });
    await drain(db, line);
    const kinds = line.asked.map((asked) => asked.split(' ')[1]);
    expect(kinds.slice(0, 2)).toEqual(['verhaal', 'bijlage']);
    expect((await selectOutbox(db)).map(({ state }) => state)).toEqual(['purged', 'purged']);
  });

  it('arrives with two that sound alike (F23)', async () => {
    const told = await tell({ seconds: 2 }, { seconds: 2 });
    await drain(db, line);
    await expectArrived(told);
  });

  it('lets a story that is finished meanwhile go first', async () => {
    const long = await tell({ seconds: 5, perSecond: 100_000 });
    let late: Told | undefined;
    line.happens = once(isPiece, async ({ go }) => {
      late = await tell();
      return go();
    });
    await drain(db, line);
    const second = line.asked.indexOf('POST verhaal', 1);
    expect(line.asked.slice(second + 1)).toContain('PATCH bijlage');
    await expectArrived(there(late));
    await expectArrived(long);
  });
});

describe('a tablet, which keeps what it sent', () => {
  const onTablet = async (): Promise<Told> => {
    const told = await tell({ seconds: 2 }, { seconds: 3 });
    await db.outbox.update(told.storyId, { channel: 'tablet' });
    await drain(db, line);
    expect((await itemOf(told)).state).toBe('acknowledged');
    return told;
  };
  const storedIn = async ({ storyId }: Told) => {
    const rows = world.service.store.read.selectFrom('attachment').selectAll();
    return rows.where('storyId', '=', storyId).orderBy('place').execute();
  };

  it('is asked again for a recording that a restored server misses, and for no other', async () => {
    const told = await onTablet();
    expect(await filesOn(db)).toEqual([2, 7]);
    const [, second] = await storedIn(told);
    const file = there(second?.file);
    await rm(join(world.service.files.media, file.slice(0, 2), file));
    const epoch = uuidv7();
    line.happens = async ({ path, go }) => {
      const answer = await go();
      if (path.startsWith(UPLOAD_PATH)) return answer;
      const body: unknown = await answer.json();
      const headers = { 'api-version': answer.headers.get('api-version') ?? '' };
      return Response.json(Object.assign({}, body, { epoch }), { headers });
    };
    // The next story tells of the other life.
    const next = await tell({ seconds: 1 });
    line.asked = [];
    await drain(db, line);
    await expectArrived(next);
    expect(line.asked.filter((asked) => asked === 'PATCH bijlage')).toHaveLength(2);
    expect((await itemOf(told)).state).toBe('acknowledged');
    expect(await storedIn(told)).toMatchObject([{ state: 'stored' }, { state: 'stored' }]);
    const again = await readFile(join(world.service.files.media, file.slice(0, 2), file));
    expect(again.equals(there(told.recorded[1]).plain)).toBe(true);
  });

  it('lets go of the bytes with their story, after its days', async () => {
    const told = await onTablet();
    await sweep(db, line.time + 29 * 86_400_000);
    expect(await filesOn(db)).toEqual([2, 7]);
    await sweep(db, line.time + 31 * 86_400_000);
    expect((await itemOf(told)).state).toBe('purged');
    expect(await filesOn(db)).toEqual([0, 0]);
  });
});

describe('a bad line', () => {
  it('that is cut every two megabytes costs less than a tenth', async () => {
    const cut = await cutLine(served.port, 2_000_000);
    line.address = cut.address;
    const told = await tell({ seconds: 8, perSecond: 1_000_000 });
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
    expect(cut.cuts()).toBeGreaterThanOrEqual(3);
    expect(cut.sent() / there(told.recorded[0]).attachment.bytes).toBeLessThan(1.1);
    await cut.close();
  });

  it('that goes away leaves the story waiting, and goes on where it stood, in another tab after a restart', async () => {
    const told = await tell({ seconds: 5, perSecond: 100_000 });
    let pieces = 0;
    line.happens = (asked) => (isPiece(asked) && (pieces += 1) > 1 ? noLine(asked) : asked.go());
    expect(await drain(db, line)).toBe('offline');
    expect(await itemOf(told)).toMatchObject({ state: 'sealed', acknowledgement: { attachments: [] } });

    await served.restart();
    db.close();
    db = openAgain(db);
    line = lineTo(served.address);
    line.time += 10 * 60_000;
    expect(await drain(db, line)).toBe('done');
    // The text was there; the upload was asked where it stood, and not begun again.
    expect(line.asked).toEqual(['HEAD bijlage', 'PATCH bijlage', 'PATCH bijlage', 'POST verhaal']);
    await expectArrived(told);
  });

  it('that loses the answer to the last byte loses nothing else', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(isPiece, async (asked) => {
      await asked.go();
      return noLine(asked);
    });
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
  });

  it('that loses the answer to the beginning begins again at what is there', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(
      (asked) => isUpload(asked) && asked.method === 'POST',
      async (asked) => {
        await asked.go();
        return noLine(asked);
      },
    );
    await drain(db, line);
    await expectArrived(told);
  });

  it('that is a portal of a hotel is no line at all', async () => {
    const told = await tell({ seconds: 1 });
    const portal = () => new Response('<h1>Log in</h1>', { headers: { 'content-type': 'text/html' } });
    line.happens = (asked) => (isUpload(asked) ? portal() : asked.go());
    expect(await drain(db, line)).toBe('offline');
    expect(await itemOf(told)).toMatchObject({ state: 'sealed' });
    line.happens = ({ go }) => go();
    line.time += 10 * 60_000;
    await drain(db, line);
    await expectArrived(told);
  });

  it('that takes small requests only gets small ones', async () => {
    const told = await tell({ seconds: 3, perSecond: 50_000 });
    line.happens = (asked) =>
      asked.bytes > 20_000 ? new Response('<h1>413</h1>', { status: 413 }) : asked.go();
    await drain(db, line);
    await expectArrived(told);
  });
});

describe('an upload', () => {
  const half = async (): Promise<Told> => {
    const told = await tell({ seconds: 5, perSecond: 100_000 });
    let pieces = 0;
    line.happens = (asked) => (isPiece(asked) && (pieces += 1) > 1 ? noLine(asked) : asked.go());
    await drain(db, line);
    line.happens = ({ go }) => go();
    line.time += 10 * 60_000;
    return told;
  };

  it('that the server let go of begins again', async () => {
    const told = await half();
    const { uploads } = world.service.files;
    for (const file of await readdir(uploads)) await rm(join(uploads, file));
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
  });

  it('that stands elsewhere than the device thinks goes on where it stands (409)', async () => {
    const told = await half();
    await db.attachments.toCollection().modify({ url: null });
    line.asked = [];
    await drain(db, line);
    expect(line.asked.slice(0, 3)).toEqual(['POST bijlage', 'PATCH bijlage', 'HEAD bijlage']);
    await expectArrived(told);
  });

  it('that arrived as other bytes begins again, and only then', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(isPiece, () => problem(400, 'attachment-damaged'));
    await drain(db, line);
    expect(await db.attachments.toArray()).toMatchObject([{ url: null, sent: false, attempts: 1 }]);
    line.time += 10 * 60_000;
    await drain(db, line);
    await expectArrived(told);
  });

  it('for which there is no room waits as long as the server asks', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(isUpload, () => problem(507, 'storage-full', { retryAfterSeconds: 300 }));
    await drain(db, line);
    expect(await pauseAfter(db, line, 0)).toBe(300_000);
    line.time += 299_000;
    expect(await drain(db, line)).toBe('nothing');
    line.time += 1_000;
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
  });

  it('for which the server asks a year waits an hour', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(isUpload, () => problem(507, 'storage-full', { retryAfterSeconds: 31_536_000 }));
    await drain(db, line);
    line.time += 60 * 60_000 - 1;
    expect(await drain(db, line)).toBe('nothing');
    line.time += 1;
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
  });

  it('that was put off under a clock years ahead does not wait for that year', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(isUpload, () => problem(507, 'storage-full', { retryAfterSeconds: 300 }));
    const today = line.time;
    line.time += 20 * 365 * 24 * 60 * 60_000;
    await drain(db, line);
    line.time = today;
    expect(await drain(db, line)).toBe('done');
    await expectArrived(told);
  });

  it('of a story that the server forgot waits for its text', async () => {
    const told = await tell({ seconds: 1 });
    line.happens = once(isUpload, () => problem(404, 'attachment-unexpected'));
    await drain(db, line);
    expect((await itemOf(told)).acknowledgement).toBeNull();
    line.asked = [];
    line.time += 10 * 60_000;
    await drain(db, line);
    expect(line.asked[0]).toBe('POST verhaal');
    await expectArrived(told);
  });
});

describe('a file of a story that stands aside because it brought no proof', () => {
  it('waits on the device, and goes as soon as its story is let in', async () => {
    const told = await tell({ seconds: 1 });
    const unable = { ...line, solve: () => Promise.reject(new Error('no memory')) };
    for (let day = 0; day < 5; day += 1) {
      await drain(db, unable, { byHand: true });
      expect(await itemOf(told)).toMatchObject({ state: 'quarantined', refusal: { reason: 'no-proof' } });
      expect(await filesOn(db)).toEqual([1, 2]);
    }
    line.time += 60 * 60_000;
    const [file] = await db.attachments.toArray();
    await db.attachments.update(there(file).id, { notBefore: line.time + 60 * 60_000 });
    await drain(db, line);
    await expectArrived(told);
  });
});

describe('a file that the server will not have', () => {
  it('stays on the device with the reason, and delays no other', async () => {
    const bad = await tell({ seconds: 1, start: Buffer.from('<!doctype html>') });
    const good = await tell({ seconds: 1 });
    await drain(db, line);
    await expectArrived(good);
    expect(await itemOf(bad)).toMatchObject({ state: 'sealed', acknowledgement: { attachments: [] } });
    expect(await db.attachments.toArray()).toMatchObject([
      { storyId: bad.storyId, refusal: { kind: 'problem', reason: 'attachment-refused' } },
    ]);
    expect(await db.chunks.count()).toBe(2);
    // Nor is it asked about again and again.
    line.time += 24 * 60 * 60_000;
    line.asked = [];
    expect(await drain(db, line)).toBe('nothing');
    expect(line.asked).toEqual([]);
  });

  it('of a story that stands aside is kept on both sides', async () => {
    const storyId = StoryId.parse(uuidv7());
    const recorded = await recordOn(db, storyId, { seconds: 1 });
    const telling = tellingAt(form, { storyId, themes: ['unheard-of'], attachments: [recorded.attachment] });
    await finishStory(db, { telling, form, receipt: receipt.verifier });
    await drain(db, line);
    expect(await itemOf({ storyId, recorded: [] })).toMatchObject({ state: 'quarantined' });
    expect(await filesOn(db)).toEqual([1, 2]);
    const held = await readdir(world.service.files.held);
    expect(held).toContain(`${storyId}.${recorded.attachment.hash}`);
  });
});
