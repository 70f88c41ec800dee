import type { Code } from '../../shared/model/code.ts';
import type { CodeId } from '../../shared/model/ids.ts';

/**
 * The codes that fit what was typed, the best first: by the start of the name, of a word in it, within it, and
 * then by the definition. Nothing typed yet: those used last, then all by name.
 */
export function findCodes(codes: readonly Code[], typed: string, lastUsed: readonly CodeId[]): Code[] {
  const query = plain(typed);
  return codes
    .map((code) => ({ code, rank: query === '' ? 0 : rankOf(code, query) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || recency(a.code, b.code, lastUsed) || byName(a.code, b.code),
    )
    .map(({ code }) => code);
}

/** Is there a code of this name already, whatever its capitals and accents? */
export const isKnown = (codes: readonly Code[], name: string): boolean =>
  codes.some((code) => plain(code.name) === plain(name));

function rankOf(code: Code, query: string): number | null {
  const name = plain(code.name);
  if (name.startsWith(query)) return 0;
  if (` ${name}`.includes(` ${query}`)) return 1;
  if (name.includes(query)) return 2;
  const all = `${name} ${plain(code.definition)}`;
  return query.split(' ').every((word) => all.includes(word)) ? 3 : null;
}

function recency(a: Code, b: Code, lastUsed: readonly CodeId[]): number {
  const place = (code: Code) => {
    const at = lastUsed.indexOf(code.id);
    return at < 0 ? lastUsed.length : at;
  };
  return place(a) - place(b);
}

const byName = (a: Code, b: Code) => a.name.localeCompare(b.name, 'nl');

/** Without capitals, accents and double spaces. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
