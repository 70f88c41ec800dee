/** A piece of a text: what both texts have, or what only this one has. */
export type Piece = { text: string; own: boolean };

/** Comparing words two by two grows with the product: beyond this what differs is marked as one piece. */
const MOST_PAIRS = 4_000_000;

/**
 * Where two texts differ, word by word: each as its pieces, in order, which together are that text. What stands in
 * both is a longest common row of words (Hunt and McIlroy, 1976), after what they begin and end with alike.
 */
export const textDifference = (one: string, other: string): { one: Piece[]; other: Piece[] } => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [inA, inB] = commonRow(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const shared = (count: number) => Array<boolean>(count).fill(true);
  return {
    one: piecesOf(a, [...shared(start), ...inA, ...shared(end)]),
    other: piecesOf(b, [...shared(start), ...inB, ...shared(end)]),
  };
};

/** Words and what stands between them. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** For each word of either, whether it belongs to their longest common row. */
const commonRow = (a: readonly string[], b: readonly string[]): [boolean[], boolean[]] => {
  const [inA, inB] = [Array<boolean>(a.length).fill(false), Array<boolean>(b.length).fill(false)];
  if (a.length * b.length > MOST_PAIRS) return [inA, inB];
  const wide = b.length + 1;
  // lengths[i * wide + j]: the longest common row of what is left of a from i, and of b from j.
  const lengths = new Uint32Array((a.length + 1) * wide);
  const lengthAt = (i: number, j: number) => lengths[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * wide + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inA[i] = true;
      inB[j] = true;
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
};

const piecesOf = (words: readonly string[], common: readonly boolean[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const [at, text] of words.entries()) {
    const own = common[at] === false;
    const last = pieces.at(-1);
    if (last?.own === own) last.text += text;
    else pieces.push({ text, own });
  }
  return pieces;
};
