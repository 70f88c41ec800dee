import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, textDifference } from '../../../shared/rules/text-difference.ts';

const both = (text: string): Piece => ({ text, own: false });
const own = (text: string): Piece => ({ text, own: true });
const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const common = (pieces: readonly Piece[]) => joined(pieces.filter((piece) => !piece.own));

describe('the difference of two texts', () => {
  it('is none when they are alike', () => {
    expect(textDifference('Aan het loket.', 'Aan het loket.').one).toEqual([both('Aan het loket.')]);
    expect(textDifference('', '')).toEqual({ one: [], other: [] });
  });

  it('is marked by whole words', () => {
    expect(textDifference('Aan het loket luisterde iemand.', 'Aan het bureau luisterde niemand.')).toEqual({
      one: [both('Aan het '), own('loket'), both(' luisterde '), own('iemand.')],
      other: [both('Aan het '), own('bureau'), both(' luisterde '), own('niemand.')],
    });
  });

  it('is what was added', () => {
    expect(textDifference('Eerst.', 'Eerst. En toen.').other).toEqual([both('Eerst.'), own(' En toen.')]);
    expect(textDifference('', 'Alles nieuw').other).toEqual([own('Alles nieuw')]);
  });

  it('reads Arabic and emoji as words too', () => {
    expect(textDifference('ساعدتني جارتي', 'ساعدتني 👩🏽‍🦱 جارتي').other).toEqual([
      both('ساعدتني '),
      own('👩🏽‍🦱 '),
      both('جارتي'),
    ]);
  });

  it('is one piece where the texts are too long to compare word by word', () => {
    const long = (word: string) =>
      `begin ${Array.from({ length: 4_000 }, (_, at) => `${word}${at}`).join(' ')} eind`;
    const { one } = textDifference(long('a'), long('b'));
    expect(one).toHaveLength(3);
    expect([one[0], one[2]]).toEqual([both('begin '), both(' eind')]);
  });

  it('always gives both texts back, and the same row of words in each', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'dag', ' ', '\n'), { maxLength: 25 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = textDifference(one, other);
        expect([joined(pieces.one), joined(pieces.other)]).toEqual([one, other]);
        expect(common(pieces.one)).toBe(common(pieces.other));
      }),
    );
  });
});
