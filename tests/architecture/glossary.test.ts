import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor, type Node } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../shared/model/glossary.ts';
import { filesUnder, root } from './house.ts';

/** Refused words, each as a row of lower-case words, with the term that stands in their place. */
const refused = new Map(
  glossary.flatMap((entry) =>
    [entry.nl, entry.nlPlural, ...entry.refuse]
      .map((word) => wordsOf(ascii(word)))
      .filter((words) => !sameName(words, wordsOf(entry.term)))
      .map((words) => [words.join(' '), entry.term] as const),
  ),
);

describe('a thing of the field', () => {
  it('has one name in the code, the one in the glossary', () => {
    const found = ['client', 'server', 'shared']
      .flatMap((top) => filesUnder(top, /\.tsx?$/))
      .flatMap((path) =>
        trespasses(path, readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line}`),
      );
    expect(found).toEqual([]);
  });

  it.each([
    ['const narratives = [];', 'narratives: say story'],
    ['export interface VerhaalRow { id: string }', 'VerhaalRow: say story'],
    ['function countSignalen(limit: number) { return limit; }', 'countSignalen: say signal'],
    ['const pick = ({ id: koerswaarde }: { id: string }) => koerswaarde;', 'koerswaarde: say coreValue'],
    ['const aCodingScheme = null;', 'aCodingScheme: say codebook'],
  ])('is caught under another: %s', (code, trespass) => {
    expect(trespasses('planted.ts', code)).toEqual([trespass]);
  });

  it.each([
    "import { narrative } from 'a-package';",
    "const path = '/verhalen'; // het verhaal",
    'const columns = { verhaal: 1 };',
    'const waveform = 1, quarterly = 2, codes = 3, indicators = 4;',
  ])('may be called otherwise by others, in data and in text: %s', (code) => {
    expect(trespasses('planted.ts', code)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has each term, and each Dutch word, once', () => {
    for (const words of [glossary.map((entry) => entry.term), glossary.map((entry) => entry.nl)]) {
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('refuses no word that is itself a term', () => {
    const terms = glossary.map((entry) => wordsOf(entry.term).join(' '));
    expect(terms.filter((term) => refused.has(term))).toEqual([]);
  });

  it('explains each term in short sentences', () => {
    const sentences = glossary.flatMap((entry) => entry.definition.split(/[.:] ?/));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 18)).toEqual([]);
  });
});

function trespasses(path: string, code: string): string[] {
  return declaredNames(path, code).flatMap((name) => {
    const words = wordsOf(name);
    const term = runsOf(words)
      .map((run) => refused.get(run))
      .find((found) => found !== undefined);
    return term === undefined ? [] : [`${name}: say ${term}`];
  });
}

/** The names that a source gives itself; what it imports, and the keys of its data, others have named. */
function declaredNames(path: string, code: string): string[] {
  const names: string[] = [];
  const declare = (node: Node | null) => {
    if (node !== null) names.push(...boundNames(node));
  };
  const declareFunction = (node: { id: Node | null; params: readonly Node[] }) => {
    declare(node.id);
    node.params.forEach(declare);
  };
  new Visitor({
    VariableDeclarator: (node) => declare(node.id),
    FunctionDeclaration: declareFunction,
    FunctionExpression: declareFunction,
    ArrowFunctionExpression: declareFunction,
    ClassDeclaration: (node) => declare(node.id),
    TSTypeAliasDeclaration: (node) => declare(node.id),
    TSInterfaceDeclaration: (node) => declare(node.id),
  }).visit(parseSync(path, code).program);
  return names;
}

function boundNames(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  else if (pattern.type === 'AssignmentPattern') return boundNames(pattern.left);
  else if (pattern.type === 'RestElement') return boundNames(pattern.argument);
  else if (pattern.type === 'ArrayPattern')
    return pattern.elements.flatMap((element) => (element === null ? [] : boundNames(element)));
  else if (pattern.type === 'ObjectPattern')
    return pattern.properties.flatMap((property) =>
      boundNames(property.type === 'Property' ? property.value : property),
    );
  else return [];
}

/** 'countSignalen' -> ['count', 'signalen'] */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Every row of one to three neighbouring words, also without a plural s at its end. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, start) =>
    [1, 2, 3]
      .map((length) => words.slice(start, start + length).join(' '))
      .flatMap((run) => [run, run.replace(/s$/, '')]),
  );
}

function ascii(word: string): string {
  return word.normalize('NFD').replace(/[\p{M}’]/gu, '');
}

function sameName(words: readonly string[], term: readonly string[]): boolean {
  return words.join(' ').replace(/s$/, '') === term.join(' ');
}
