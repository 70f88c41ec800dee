import { expect, test } from 'vitest';
import { Code } from '../../../shared/model/code.ts';
import * as z from 'zod/mini';
import { findCodes, isKnown } from '../../../client/coding/code-search.ts';

const roundId = '019a0000-0000-7000-8000-000000000000';
const code = (number: number, name: string, definition: string) =>
  z.parse(Code, {
    id: `019a0000-0000-7000-8000-00000000000${number}`,
    roundId,
    name,
    definition,
    theme: 'regelluw',
  });

const waiting = code(1, 'Wachten', 'Hoe lang het duurt.');
const proof = code(2, 'Vertrouwen', 'Op zijn woord geloofd worden, of steeds iets moeten bewijzen.');
const paper = code(3, 'Papierwerk', 'Formulieren, bewijsstukken en wachten op een brief.');
const heard = code(4, 'Niet gehoord', 'Eén keer bellen is niet genoeg.');
const codes = [waiting, proof, paper, heard];

const names = (typed: string, lastUsed: Code[] = []) =>
  findCodes(
    codes,
    typed,
    lastUsed.map(({ id }) => id),
  ).map(({ name }) => name);

test('all codes stand there by name before anything is typed', () => {
  expect(names('')).toEqual(['Niet gehoord', 'Papierwerk', 'Vertrouwen', 'Wachten']);
});

test('codes that were used last come first', () => {
  expect(names('', [waiting, paper])).toEqual(['Wachten', 'Papierwerk', 'Niet gehoord', 'Vertrouwen']);
});

test('a name that begins with what was typed comes before one that only explains it', () => {
  expect(names('wacht')).toEqual(['Wachten', 'Papierwerk']);
});

test('a later word of the name is found, and so is its middle', () => {
  expect(names('gehoord')).toEqual(['Niet gehoord']);
  expect(names('trouw')).toEqual(['Vertrouwen']);
});

test('several words are found in the definition, in any order, without accents or capitals', () => {
  expect(names('BEWIJZEN woord')).toEqual(['Vertrouwen']);
  expect(names('een keer')).toEqual(['Niet gehoord']);
});

test('nothing is found for a word that no code has', () => {
  expect(names('fiets')).toEqual([]);
});

test('a new code may not have the name of another, in whatever capitals', () => {
  expect(isKnown(codes, ' wachten ')).toBe(true);
  expect(isKnown(codes, 'wacht')).toBe(false);
});
