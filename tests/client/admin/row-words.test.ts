import { expect, it } from 'vitest';
import { isLacking, namedNumbers, rowWords } from '../../../client/admin/row-words.ts';
import { loadText } from '../../../client/text/text.ts';
import type { TabletRow } from '../../../shared/model/tablet-row.ts';

const words = loadText('nl', ['staff']);
const range = (from: number, to = from) => ({ from, to });
const row = (change: Partial<TabletRow> = {}): TabletRow => ({
  received: [range(2, 3)],
  missing: [],
  awaited: [],
  held: 0,
  lost: 0,
  unsaid: [],
  forks: [],
  breaks: [],
  ...change,
});

it('never leaves a number to be read as a count', async () => {
  const text = await words;
  expect(namedNumbers(text, [])).toBe('Geen');
  expect(namedNumbers(text, [range(1)])).toBe('nummer 1');
  expect(namedNumbers(text, [range(1), range(4)])).toBe('nummers 1, 4');
  expect(namedNumbers(text, [range(2, 3)])).toBe('nummers 2–3');
});

it('says of a story that is kept on the tablet that it may be there', async () => {
  expect(rowWords(await words, row({ awaited: [range(1)], held: 1 }))).toEqual({
    received: 'nummers 2–3',
    missing: 'Geen',
    perhaps: 'nummer 1. Van wat de tablet opgaf, is 1 verhaal nog niet hier.',
  });
});

it('says how many are gone when the tablet holds fewer than are not here', async () => {
  const { perhaps } = rowWords(await words, row({ awaited: [range(1), range(4)], held: 1, lost: 1 }));
  expect(perhaps).toBe(
    'nummers 1, 4. Van wat de tablet opgaf, is 1 verhaal nog niet hier. Er is zeker 1 verhaal weg.',
  );
});

it('says of what the tablet did not speak of yet that nothing is known', async () => {
  const { perhaps, missing } = rowWords(await words, row({ missing: [range(1)], unsaid: [range(8)] }));
  expect([missing, perhaps]).toEqual(['nummer 1', 'nummer 8. Daarover zei de tablet nog niets.']);
});

it('knows when something is not here, wherever it is', () => {
  expect(isLacking(row())).toBe(false);
  expect(
    [{ missing: [range(1)] }, { awaited: [range(1)] }, { unsaid: [range(1)] }].map(row).every(isLacking),
  ).toBe(true);
});
