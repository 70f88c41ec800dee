import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { finishStory } from '../../../client/local/finish.ts';
import { bringBack, happen, keepBack, selectOutbox } from '../../../client/local/outbox.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { noteServerTime } from '../../../client/local/device.ts';
import { offerKeyset } from '../../../client/local/keyset.ts';
import { keepForms } from '../../../client/sync/contact.ts';
import { drain } from '../../../client/sync/drain.ts';
import { Problem } from '../../../shared/api/problem.ts';
import {
  municipality,
  rotated,
  receipt,
  storyId,
  telling,
  type Organisation,
} from '../../support/telling.ts';
import { enrolledTablet, newDevice, openAgain } from '../local/cast.ts';
import { json, lineTo, noNetwork, stored, type Line } from './intake.ts';

let uithoorn: Organisation;
let stranger: Organisation;
let db: LocalDatabase;
let line: Line;

beforeAll(async () => {
  uithoorn = await municipality();
  stranger = await municipality();
});

beforeEach(async () => {
  ({ db } = await enrolledTablet(uithoorn));
  line = lineTo(uithoorn);
});

const tell = async (n: number, change = {}) =>
  finishStory(db, {
    telling: telling(n, { finishedAt: `2026-04-11T10:${String(n).padStart(2, '0')}:00.000Z`, ...change }),
    form: uithoorn.form,
    receipt,
  });

const bodyOf = (init: RequestInit | undefined): string =>
  new TextDecoder().decode(init?.body as Uint8Array<ArrayBuffer>);

const states = async () =>
  Object.fromEntries((await selectOutbox(db)).map((item) => [item.storyId, item.state]));

describe('draining the outbox', () => {
  it('keeps a story until the server confirms it, and then shows it as received', async () => {
    await tell(1);
    expect(await drain(db, { ...line, fetch: noNetwork })).toBe('offline');
    expect(await states()).toEqual({ [storyId(1)]: 'sealed' });
    expect(await drain(db, line)).toBe('done');
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged' });
    const [item] = await selectOutbox(db);
    expect(item?.acknowledgement?.receivedAt).toBe('2026-04-11T12:00:00.000Z');
    expect(item?.envelope).not.toBeNull();
  });

  it('asks nobody when nothing waits', async () => {
    expect(await drain(db, { ...line, fetch: noNetwork })).toBe('nothing');
  });

  it('sends what was sealed first, first, and in batches', async () => {
    for (let n = 1; n <= 30; n += 1) await tell(n);
    await drain(db, line);
    expect(line.batches.map((batch) => batch.length)).toEqual([25, 5]);
    expect(line.batches.flat()).toEqual(Array.from({ length: 30 }, (_, i) => storyId(i + 1)));
  });

  it('sends again when the answer was lost, and believes "duplicate"', async () => {
    await tell(1);
    const lost: Line['fetch'] = async (...request) => {
      await line.fetch(...request);
      return noNetwork();
    };
    expect(await drain(db, { ...line, fetch: lost })).toBe('offline');
    line.answer = async (envelope) =>
      ({ ...(await stored(uithoorn, envelope)), status: 'duplicate' }) as never;
    await drain(db, line);
    expect(line.batches).toEqual([[storyId(1)], [storyId(1)]]);
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged' });
  });

  it('notes of a story that was discarded that it was, and only on a receipt that holds', async () => {
    await tell(1);
    const discarded =
      (organisation: Organisation): Line['answer'] =>
      async (envelope) =>
        ({ ...(await stored(organisation, envelope)), status: 'duplicate', discarded: true }) as never;
    line.answer = discarded(stranger);
    await drain(db, line);
    expect((await selectOutbox(db))[0]).not.toHaveProperty('discarded');
    line.answer = discarded(uithoorn);
    await drain(db, line, { byHand: true });
    expect((await selectOutbox(db))[0]).toMatchObject({ state: 'acknowledged', discarded: true });
  });

  it('takes up what a killed browser was sending', async () => {
    await tell(1);
    await happen(db, storyId(1), 'send');
    await drain(openAgain(db), line);
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged' });
  });

  it('believes no receipt that another key signed', async () => {
    await tell(1);
    line.answer = (envelope) => stored(stranger, envelope);
    await drain(db, line);
    expect(await states()).toEqual({ [storyId(1)]: 'sealed' });
    expect((await selectOutbox(db))[0]?.refusal).toEqual({ kind: 'receipt', reason: 'kid' });
  });

  it('believes the receipt by the keys that a story was sealed with, also once the tablet has later ones', async () => {
    const next = await rotated(uithoorn);
    await tell(1);
    await offerKeyset(db, next.keyset);
    await tell(2);
    line.answer = (envelope) => stored(next, envelope);
    await drain(db, line);
    expect(await states()).toEqual({ [storyId(1)]: 'sealed', [storyId(2)]: 'acknowledged' });
    line.answer = (envelope) => stored(uithoorn, envelope);
    await drain(db, line, { byHand: true });
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged', [storyId(2)]: 'acknowledged' });
  });

  it('believes no receipt for other bytes', async () => {
    await tell(1);
    line.answer = async (envelope) => {
      const other = { ...envelope, ct: `${envelope.ct.slice(0, -4)}AAAA` };
      return stored(uithoorn, other);
    };
    await drain(db, line);
    expect((await selectOutbox(db))[0]?.refusal).toEqual({ kind: 'receipt', reason: 'other' });
  });

  it('believes no receipt of one story for another', async () => {
    await tell(1);
    await tell(2);
    line.answer = async (envelope) => ({
      ...(await stored(uithoorn, envelope)),
      storyId: storyId(envelope.header.storyId === storyId(1) ? 2 : 1),
    });
    await drain(db, line);
    expect(await states()).toEqual({ [storyId(1)]: 'sealed', [storyId(2)]: 'sealed' });
  });

  it('lets an item that the server sets aside delay no other, and keeps it with its reason', async () => {
    for (const n of [1, 2, 3]) await tell(n);
    line.answer = async (envelope, index) =>
      index === 1
        ? { storyId: envelope.header.storyId, status: 'quarantined', reason: 'after-close' }
        : stored(uithoorn, envelope);
    await drain(db, line);
    expect(await states()).toEqual({
      [storyId(1)]: 'acknowledged',
      [storyId(2)]: 'quarantined',
      [storyId(3)]: 'acknowledged',
    });
    const aside = (await selectOutbox(db)).find(({ state }) => state === 'quarantined');
    expect(aside?.refusal).toEqual({ kind: 'quarantined', reason: 'after-close' });
    expect(aside?.envelope).not.toBeNull();
  });

  it('asks again after a day for what was set aside, or when somebody says so', async () => {
    for (const n of [1, 2]) await tell(n);
    line.answer = async ({ header }) => ({ storyId: header.storyId, status: 'conflict' });
    await drain(db, line);
    line.answer = (envelope) => stored(uithoorn, envelope);
    expect(await drain(db, line)).toBe('nothing');
    await drain(db, line, { named: new Set([storyId(1)]) });
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged', [storyId(2)]: 'quarantined' });
    line.time += 24 * 60 * 60 * 1000;
    await drain(db, line);
    expect((await states())[storyId(2)]).toBe('acknowledged');
  });

  it('sends what somebody kept back only when it is named', async () => {
    for (const n of [1, 2]) await tell(n);
    await keepBack(db, storyId(1));
    line.time += 48 * 60 * 60 * 1000;
    await drain(db, line, { byHand: true });
    expect(await states()).toEqual({ [storyId(1)]: 'quarantined', [storyId(2)]: 'acknowledged' });
    await drain(db, line, { named: new Set([storyId(1)]) });
    expect((await states())[storyId(1)]).toBe('acknowledged');
  });

  it('sends what was brought back, like any other', async () => {
    await tell(1);
    await keepBack(db, storyId(1));
    await bringBack(db, storyId(1));
    expect((await selectOutbox(db))[0]).toMatchObject({ state: 'sealed', refusal: null });
    expect(await drain(db, line)).toBe('done');
  });

  it('lets what was kept back wait like any other once somebody has tried it', async () => {
    await tell(1);
    await keepBack(db, storyId(1));
    await drain(db, { ...line, fetch: noNetwork }, { named: new Set([storyId(1)]) });
    expect(await states()).toEqual({ [storyId(1)]: 'sealed' });
    expect(await drain(db, line)).toBe('done');
  });

  it('knows when it last tried, and why that did not do', async () => {
    await tell(1);
    await drain(db, { ...line, fetch: noNetwork });
    const [item] = await selectOutbox(db);
    expect(item).toMatchObject({ lastAttemptAt: line.time, refusal: { kind: 'offline' } });
  });

  it('finds the one item for which a whole batch is refused, and sends the others', async () => {
    for (let n = 1; n <= 9; n += 1) await tell(n);
    line.refuse = ({ envelopes }) =>
      JSON.stringify(envelopes).includes(storyId(4)) ? 'invalid-input' : null;
    expect(await drain(db, line)).toBe('done');
    const { [storyId(4)]: poison, ...others } = await states();
    expect(poison).toBe('quarantined');
    expect(new Set(Object.values(others))).toEqual(new Set(['acknowledged']));
  });

  it.each([
    ['the server stumbles over', () => json(new Problem('internal').toBody(), 500)],
    ['a firewall bars', () => new Response('<h1>Forbidden</h1>', { status: 403 })],
  ])('lets one item that %s delay no other', async (_, answer) => {
    for (let n = 1; n <= 30; n += 1) await tell(n);
    const fetch: Line['fetch'] = async (address, init) =>
      bodyOf(init).includes(storyId(4)) ? answer() : line.fetch(address, init);
    await drain(db, { ...line, fetch });
    const { [storyId(4)]: poison, ...others } = await states();
    expect(poison).toBe('sealed');
    expect(new Set(Object.values(others))).toEqual(new Set(['acknowledged']));
  });

  it('soon stops looking for a culprit when the server stumbles over everything', async () => {
    for (let n = 1; n <= 59; n += 1) await tell(n);
    let asked = 0;
    line.refuse = () => {
      asked += 1;
      return 'internal';
    };
    expect(await drain(db, line)).toBe('later');
    expect(asked).toBeLessThan(10);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['sealed']));
  });

  it.each(['not-durable', 'internal', 'too-many-requests', 'not-found'] as const)(
    'deletes nothing and waits when the server says %s',
    async (problem) => {
      await tell(1);
      line.refuse = () => problem;
      expect(await drain(db, line)).toBe('later');
      expect(await states()).toEqual({ [storyId(1)]: 'sealed' });
      line.refuse = () => null;
      expect(await drain(db, line)).toBe('nothing');
      line.time += 5 * 60_000;
      expect(await drain(db, line)).toBe('done');
    },
  );

  it('waits at least as long as the server asks for one item', async () => {
    await tell(1);
    line.answer = async ({ header }) => ({ storyId: header.storyId, status: 'retry', afterSeconds: 60 });
    await drain(db, line);
    line.time += 59_000;
    expect(await drain(db, line)).toBe('nothing');
    line.time += 1_000;
    expect(await drain(db, line)).toBe('done');
  });

  it('waits an hour at most, whatever the server asks', async () => {
    await tell(1);
    line.answer = async ({ header }) => ({ storyId: header.storyId, status: 'retry', afterSeconds: 9e9 });
    await drain(db, line);
    line.answer = (envelope) => stored(uithoorn, envelope);
    line.time += 60 * 60_000;
    expect(await drain(db, line)).toBe('done');
  });

  it('does not wait for a year in which its clock once was', async () => {
    await tell(1);
    line.refuse = () => 'not-durable';
    await drain(db, { ...line, now: () => line.time + 20 * 365 * 24 * 60 * 60_000 });
    line.refuse = () => null;
    expect(await drain(db, line)).toBe('done');
  });

  it('lets an item without an outcome wait, and no other', async () => {
    await tell(1);
    await tell(2);
    line.answer = async (envelope, index) => (index === 1 ? undefined : stored(uithoorn, envelope));
    await drain(db, line);
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged', [storyId(2)]: 'sealed' });
  });

  it('says what its clock is when it sends, as it dates what it seals', async () => {
    await tell(1);
    await noteServerTime(db, '2026-04-11T13:30:00.000Z', line.time);
    let sentAt: string | undefined;
    line.refuse = (submission) => {
      ({ sentAt } = submission);
      return null;
    };
    await drain(db, line);
    expect(sentAt).toBe('2026-04-11T13:30:00.000Z');
  });

  it('sends without its name when the tablet is no longer known, so that nothing stays behind on it', async () => {
    await tell(1);
    line.unknown = true;
    expect(await drain(db, line)).toBe('done');
    expect(line.signed).toEqual([false]);
    expect(await states()).toEqual({ [storyId(1)]: 'acknowledged' });
  });

  it('sends again what the server forgot when it was restored from a backup', async () => {
    await tell(1);
    await drain(db, line);
    await tell(2);
    line.epoch = '0199c000-0000-7000-8000-0000000000ff';
    await drain(db, line);
    expect(line.batches).toEqual([[storyId(1)], [storyId(2)], [storyId(1)]]);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['acknowledged']));
  });

  it('has one drainer in all tabs', async () => {
    await tell(1);
    const ends = await Promise.all([drain(db, line), drain(openAgain(db), line)]);
    expect(ends).toContain(null);
    expect(line.batches).toEqual([[storyId(1)]]);
  });

  it("leaves nothing on a resident's own phone once the story arrived", async () => {
    db = newDevice();
    await tell(1, { channel: 'phone' });
    await drain(db, line);
    const [item] = await selectOutbox(db);
    expect(item).toMatchObject({ state: 'purged', envelope: null });
    expect(line.signed).toEqual([false]);
  });
});

describe('a story that no tablet vouches for', () => {
  beforeEach(async () => {
    db = newDevice();
    await keepForms(db, line, [uithoorn.form]);
    await tell(1, { channel: 'phone' });
  });

  /** Wants a proof for every story, as the server does. */
  const wantProofs = () => {
    line.answer = async (envelope) => {
      const { storyId: id } = envelope.header;
      return line.proofs.at(-1)?.[id]
        ? stored(uithoorn, envelope)
        : { storyId: id, status: 'quarantined', reason: 'no-proof' };
    };
  };
  const cannotSolve = () => ({ ...line, solve: async () => null });

  it('is sent with a proof of work, each with its own', async () => {
    await tell(2, { channel: 'phone' });
    wantProofs();
    await drain(db, line);
    const [proofs] = line.proofs;
    expect(Object.keys(proofs ?? {})).toEqual([storyId(1), storyId(2)]);
    expect(new Set(Object.values(proofs ?? {})).size).toBe(2);
    expect(new Set(Object.values(await states()))).toEqual(new Set(['purged']));
  });

  it('is sent without one rather than not at all, and stays on the phone', async () => {
    wantProofs();
    await drain(db, cannotSolve());
    expect(line.batches).toEqual([[storyId(1)]]);
    expect(line.proofs).toEqual([{}]);
    const [item] = await selectOutbox(db);
    expect(item).toMatchObject({
      state: 'quarantined',
      refusal: { kind: 'quarantined', reason: 'no-proof' },
    });
    expect(item?.envelope).not.toBeNull();
  });

  it('goes again by itself, later, and is received once the work is done', async () => {
    wantProofs();
    await drain(db, cannotSolve());
    expect(await drain(db, line)).toBe('nothing');
    line.time += 5 * 60_000;
    expect(await drain(db, line)).toBe('done');
    expect(await states()).toEqual({ [storyId(1)]: 'purged' });
  });

  it('is asked about once a day where only a person can decide', async () => {
    line.answer = async ({ header }) => ({ storyId: header.storyId, status: 'quarantined', reason: 'quota' });
    await drain(db, line);
    line.time += 23 * 60 * 60_000;
    expect(await drain(db, line)).toBe('nothing');
    line.time += 60 * 60_000;
    expect(await drain(db, line)).toBe('done');
  });
});

it('spares a tablet the work: what it signed needs no proof', async () => {
  await tell(1);
  await drain(db, line);
  expect(line.drawn).toBe(0);
  expect(line.proofs).toEqual([{}]);
});
