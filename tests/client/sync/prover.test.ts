import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { keepForms } from '../../../client/sync/contact.ts';
import { makeProver } from '../../../client/sync/prover.ts';
import { Proof } from '../../../shared/model/challenge.ts';
import { ids, municipality, type Organisation } from '../../support/telling.ts';
import { newDevice } from '../local/cast.ts';
import { lineTo, noNetwork, type Line } from './intake.ts';

let uithoorn: Organisation;
let db: LocalDatabase;
let line: Line;

beforeAll(async () => {
  uithoorn = await municipality();
});

beforeEach(async () => {
  db = newDevice();
  line = lineTo(uithoorn);
  await keepForms(db, line, [uithoorn.form]);
});

const HOUR = 60 * 60 * 1000;

describe('a proof of work', () => {
  it('is made when a story is sent, from a challenge of its event', async () => {
    const proof = Proof.parse(JSON.parse((await makeProver(db, line).take(ids.event)) ?? ''));
    expect(proof.challenge.parameters.data).toEqual({ event: ids.event });
    expect(line.drawn).toBe(1);
  });

  it('is there already when it was begun while the teller wrote; the next story gets another', async () => {
    const prover = makeProver(db, line);
    prover.prepare(ids.event);
    prover.prepare(ids.event);
    const proof = await prover.take(ids.event);
    expect(proof).not.toBeNull();
    expect(line.drawn).toBe(1);
    expect(await prover.take(ids.event)).not.toBe(proof);
    expect(line.drawn).toBe(2);
  });

  it('is made again when the story is sent after it expired', async () => {
    const prover = makeProver(db, line);
    prover.prepare(ids.event);
    line.time += 27 * HOUR;
    expect(await prover.take(ids.event)).not.toBeNull();
    expect(line.drawn).toBe(2);
  });

  it('goes by the clock of the server, whatever the device thinks', async () => {
    line.time -= 365 * 24 * HOUR;
    await keepForms(db, line, [{ ...uithoorn.form, serverTime: new Date(line.serverTime()).toISOString() }]);
    const prover = makeProver(db, line);
    prover.prepare(ids.event);
    expect(await prover.take(ids.event)).not.toBeNull();
    expect(line.drawn).toBe(1);
  });

  it('is begun again a while after an attempt without a network, and not with every key', async () => {
    let asked = 0;
    const offline: Line['fetch'] = () => {
      asked += 1;
      return noNetwork();
    };
    const prover = makeProver(db, { ...line, fetch: offline });
    for (let key = 0; key < 5; key += 1) {
      prover.prepare(ids.event);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(asked).toBe(1);
    line.time += 60_000;
    prover.prepare(ids.event);
    await prover.take(ids.event);
    expect(asked).toBe(3);
  });

  it.each<[string, () => Partial<Line>]>([
    ['there is no network', () => ({ fetch: noNetwork })],
    ['the server knows no challenges', () => ({ fetch: async () => new Response('', { status: 404 }) })],
    ['this device cannot solve it', () => ({ solve: async () => null })],
    ['solving breaks', () => ({ solve: () => Promise.reject(new Error('no memory')) })],
  ])('is not there when %s, which stops nothing', async (_, change) => {
    const prover = makeProver(db, { ...line, ...change() });
    prover.prepare(ids.event);
    expect(await prover.take(ids.event)).toBeNull();
  });

  it('is not there for an event whose form is not on this device', async () => {
    expect(await makeProver(newDevice(), line).take(ids.event)).toBeNull();
    expect(line.drawn).toBe(0);
  });
});
