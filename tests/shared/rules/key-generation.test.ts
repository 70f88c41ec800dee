import { expect, test } from 'vitest';
import { KeyGeneration } from '../../../shared/model/key-generation.ts';
import { currentGeneration, mayRemove, removableFrom } from '../../../shared/rules/key-generation.ts';

const generation = (number: number, retiredAt: string | null) =>
  KeyGeneration.parse({
    number,
    sealing: 'A'.repeat(22),
    receipts: 'B'.repeat(22),
    root: 'C'.repeat(22),
    since: '2026-01-01T00:00:00.000Z',
    retiredAt,
    removedAt: null,
  });

test('devices get the generation that was not retired', () => {
  const current = generation(2, null);
  expect(currentGeneration([generation(1, '2026-03-01T12:00:00.000Z'), current])).toBe(current);
  expect(currentGeneration([])).toBeUndefined();
});

test('a retired generation opens envelopes for 90 days at least', () => {
  const retired = generation(1, '2026-03-01T12:00:00.000Z');
  const until = '2026-05-30T12:00:00.000Z';
  expect(removableFrom(retired)).toBe(until);
  const tooSoon = { ok: false, because: 'overlap', until };
  expect(mayRemove(retired, '2026-03-01T12:00:00.000Z')).toEqual(tooSoon);
  expect(mayRemove(retired, '2026-05-30T11:59:59.999Z')).toEqual(tooSoon);
  expect(mayRemove(retired, until)).toEqual({ ok: true });
});

test('a generation in use stays, however old it is', () => {
  expect(removableFrom(generation(1, null))).toBeNull();
  expect(mayRemove(generation(1, null), '2036-01-01T00:00:00.000Z')).toEqual({
    ok: false,
    because: 'in-use',
  });
});
