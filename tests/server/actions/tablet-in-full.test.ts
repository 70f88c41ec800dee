import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { generateSigningPair } from '../../../shared/seal/keys.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import type { Client, Signer } from '../../support/client.ts';
import { openFieldDay } from '../../support/field-day.ts';
import { type Sealed, send, tell } from '../../support/seal.ts';
import { standing } from '../../support/standing.ts';

let world: TestApp;
let form: TellingForm;
let tablet: Client & { signer: Signer };
let chain: Sealed[];

beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
});
beforeEach(async () => {
  tablet = await world.enrol('Tablet 7');
  chain = await sealed(5);
});
afterAll(() => world.drop());

/** What a tablet seals one after another. */
const sealed = async (length: number): Promise<Sealed[]> => {
  const made: Sealed[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const before = made.at(-1);
    const previousHash = before ? await envelopeHash(before.envelope) : null;
    made.push(await tell(form, {}, { tablet: tablet.signer, sequence, header: { previousHash } }));
  }
  return made;
};
const numbered = (...numbers: number[]) => chain.filter((_, at) => numbers.includes(at + 1));
const inFull = (client: Client = world.carla) =>
  client.do('getTablet', { params: { tabletId: tablet.signer.id } });
const revoke = () =>
  world.carla.do('revokeTablet', { params: { tabletId: tablet.signer.id }, body: { reason: 'Verloren.' } });

describe('a tablet in full', () => {
  test('shows what came, what is missing, and what it says it still has', async () => {
    await tablet.do('reportStanding', { body: standing({ sealed: 7 }) });
    await send(tablet, ...numbered(1, 2, 5));
    expect(await inFull()).toMatchObject({
      tablet: { name: 'Tablet 7', received: 3, standing: { unsent: 7 } },
      revocation: null,
      row: {
        received: [
          { from: 1, to: 2 },
          { from: 5, to: 5 },
        ],
        missing: [],
        awaited: [
          { from: 3, to: 4 },
          { from: 6, to: 7 },
        ],
        forks: [],
        breaks: [],
      },
      sinceRevoked: { items: 0, numbers: [] },
    });
  });

  test('takes what came since its last word from what it holds, and calls missing what is left', async () => {
    await send(tablet, ...numbered(1, 2));
    await tablet.do('reportStanding', { body: standing({ sealed: 4, unsent: 1 }) });
    const gap = [{ from: 3, to: 3 }];
    const held = await inFull();
    expect(held.row).toMatchObject({ awaited: [{ from: 3, to: 4 }], held: 1, lost: 1, missing: [] });
    world.clock.advance(1_000);
    await send(tablet, ...numbered(4));
    expect((await inFull()).row).toMatchObject({ awaited: [], held: 0, missing: gap });
  });

  test('knows that a tablet holds what stands aside until somebody decides', async () => {
    const unread = await tell(form, {}, { tablet: tablet.signer, sequence: 1, content: () => 'nonsense' });
    await send(tablet, unread, ...numbered(3));
    world.clock.advance(1_000);
    await tablet.do('reportStanding', { body: standing({ sealed: 3, unsent: 1 }) });
    expect((await inFull()).row).toMatchObject({ awaited: [], held: 0, missing: [{ from: 2, to: 2 }] });
  });

  test('counts what was set aside as having come', async () => {
    const unread = await tell(form, {}, { tablet: tablet.signer, sequence: 1, content: () => 'nonsense' });
    await send(tablet, unread);
    const { row, undecided } = await inFull();
    expect(row.received).toEqual([{ from: 1, to: 1 }]);
    expect(undecided).toBe(1);
  });

  test('counts it also when somebody else brought it', async () => {
    const unread = await tell(form, {}, { tablet: tablet.signer, sequence: 1, content: () => 'nonsense' });
    await send(world.resident, unread);
    expect((await inFull()).row.received).toEqual([{ from: 1, to: 1 }]);
  });

  test('shows a second envelope under a number, and one that does not follow what came', async () => {
    await send(tablet, ...numbered(1, 2));
    const again = await tell(
      form,
      {},
      { tablet: tablet.signer, sequence: 2, header: { previousHash: 'A'.repeat(43) } },
    );
    await send(tablet, again);
    expect((await inFull()).row).toMatchObject({ forks: [2], breaks: [2] });
  });

  test('takes nothing into its row that its key did not sign', async () => {
    const { privateKey } = await generateSigningPair({ extractable: false });
    await send(tablet, ...numbered(1));
    const forged = await tell(form, {}, { tablet: { id: tablet.signer.id, key: privateKey }, sequence: 9 });
    await send(world.resident, forged);
    await send(tablet, forged);
    expect((await inFull()).row.received).toEqual([{ from: 1, to: 1 }]);
  });

  test('shows apart what came after it was revoked', async () => {
    await send(tablet, ...numbered(1, 2));
    world.clock.advance(1_000);
    await revoke();
    world.clock.advance(1_000);
    await send(tablet, ...numbered(2, 3, 5));
    expect(await inFull()).toMatchObject({
      revocation: { reason: 'Verloren.', by: 'Carla' },
      sinceRevoked: {
        items: 2,
        numbers: [
          { from: 3, to: 3 },
          { from: 5, to: 5 },
        ],
      },
      undecided: 2,
    });
  });

  test('is seen by its own organisation', async () => {
    const otto = await world.hire('coordinator', 'Otto', await world.found('Buurgemeente'));
    await expect(inFull(otto)).rejects.toThrow('not-found');
  });
});
