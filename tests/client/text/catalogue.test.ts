import { readdirSync, readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { languagesOf } from '../../../client/text/catalogue.ts';
import type { CatalogueName } from '../../../client/text/message-id.ts';
import type { Language } from '../../../shared/model/language.ts';

const names: readonly CatalogueName[] = ['teller', 'voice', 'public', 'device', 'staff', 'rescue'];
const translations = names.flatMap((name) =>
  languagesOf(name)
    .filter((language) => language !== 'nl')
    .map((language) => [name, language] as const),
);

describe.each(translations)('the catalogue %s in %s', (name, language) => {
  const dutch = messagesOf(name, 'nl');
  const translated = messagesOf(name, language);

  it('lacks no message, and has none that Dutch lacks', () => {
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(dutch).toSorted());
  });

  it('fills in the same values as the Dutch', () => {
    const other = Object.keys(dutch).filter(
      (id) => valuesIn(dutch[id] ?? '').join() !== valuesIn(translated[id] ?? '').join(),
    );
    expect(other).toEqual([]);
  });
});

it.each(names)('the messages of %s are no empty texts', (name) => {
  expect(Object.values(messagesOf(name, 'nl')).filter((message) => message.trim() === '')).toEqual([]);
});

it.each(names)('every message of %s is on a screen', (name) => {
  const unused = Object.keys(messagesOf(name, 'nl')).filter((id) => !isAsked(id));
  expect(unused).toEqual([]);
});

const client = new URL('../../../client/', import.meta.url);
const code = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(new URL(path, client), 'utf8'))
  .join('\n');
/** How ids begin of which the rest is filled in. */
const filledIn = [...code.matchAll(/`([\w.-]+)\$\{/g)].map(([, beginning]) => beginning ?? '');

function isAsked(id: string): boolean {
  return (
    code.includes(`'${id}'`) ||
    code.includes(`"${id}"`) ||
    filledIn.some((beginning) => id.startsWith(beginning))
  );
}

function messagesOf(name: CatalogueName, language: Language): Record<string, string> {
  const file = new URL(`../../../client/text/${language}/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** The names of the values that a message's pattern asks for, each once. */
function valuesIn(message: string): string[] {
  const compiled = compileMessageOrThrow(message);
  const tokens = typeof compiled === 'string' ? [] : compiled;
  return [
    ...new Set(tokens.filter((token) => typeof token !== 'string').map((token) => token[0])),
  ].toSorted();
}
