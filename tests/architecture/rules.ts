import { posix } from 'node:path';
import { homeOf } from './homes.ts';
import type { Source } from './house.ts';
import { layerOf, layers } from './layers.ts';

/** A rule of the house: the trespasses it finds, a line each, `where: what`. */
export type Rule = (house: readonly Source[]) => string[];

export const unknownRooms: Rule = (house) =>
  house
    .filter(({ path }) => !(layerOf(path) in layers))
    .map(({ path }) => `${path}: no row names ${layerOf(path)}`);

export const wrongDirections: Rule = (house) =>
  eachImport(house, (file, specifier) => {
    if (specifier === '(computed)') return 'an import whose address is computed';
    if (!specifier.startsWith('.')) return null;
    const from = layerOf(file);
    const to = layerOf(targetOf(file, specifier));
    return from === to || layers[from]?.includes(to) ? null : `${from} may not import ${to} (${specifier})`;
  });

export const strayPackages: Rule = (house) =>
  eachImport(house, (file, specifier) => {
    if (specifier.startsWith('.') || specifier === '(computed)') return null;
    const home = homeOf(specifier);
    if (!home) return `${specifier} has no home`;
    return home.some((start) => file.startsWith(start))
      ? null
      : `${specifier} is at home in ${home.join(', ')}`;
  });

/** Time, chance and ids come into a rule as arguments, so that its test can say what they are. */
export const impureRules: Rule = (house) =>
  usesIn(
    house.filter(({ path }) => path.startsWith('shared/rules/')),
    /^(new Date\(\)|Date\(\)|Date\.now|Math\.random|performance\..*|crypto\..*|globalThis\..*|\w+\.(crypto|randomUUID))$/,
  );

export const environmentReaders: Rule = (house) =>
  usesIn(
    house.filter(({ path }) => path !== 'server/config.ts'),
    /^process\.env$/,
  );

/** One place listens, and only the start of the server uses it: the command line never opens a port. */
export const listeners: Rule = (house) => [
  ...usesIn(
    house.filter(({ path }) => path !== 'server/listen.ts'),
    /^\.listen\(\)$/,
  ),
  ...eachImport(house, (file, specifier) =>
    file !== 'server/main.ts' && targetOf(file, specifier) === 'server/listen.ts' ? 'listens' : null,
  ),
];

/** better-sqlite3 and Node 24 do not bear a statement that nobody holds: see the one file that may make one. */
export const strayStatements: Rule = (house) =>
  usesIn(
    house.filter(
      ({ path }) => path.startsWith('server/') && path !== 'server/store/sqlite/remember-statements.ts',
    ),
    /^\.(prepare|pragma)\(\)$/,
  );

const sql =
  /\b(select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index)\s)/i;

export const straySql: Rule = (house) =>
  house
    .filter(({ path }) => !path.startsWith('server/store/'))
    .flatMap(({ path, texts }) =>
      texts.filter((text) => sql.test(text)).map((text) => `${path}: ${short(text)}`),
    );

/** `feedback.title`: the id of a message, which the component looks up. */
const messageId = /^[a-z][\w-]*(\.[\w-]+)+$/;

/** What people read stands in a catalogue of client/text, where it can be translated and read over. */
export const strayScreenTexts: Rule = (house) =>
  house
    .filter(({ path }) => path.startsWith('client/'))
    .flatMap(({ path, screenTexts }) =>
      screenTexts
        .filter((text) => /\p{L}{2}/u.test(text) && !messageId.test(text))
        .map((text) => `${path}: ${short(text)}`),
    );

export const longFiles: Rule = (house) =>
  house.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`);

/**
 * kebab-case.ts, PascalCase.tsx, and no name that says nothing. `main` is where a platform starts; a table of routes
 * and a hook may hold tags without being a component.
 */
export const badNames: Rule = (house) =>
  house
    .map(({ path }) => path)
    .filter((path) => {
      const name = posix.basename(path).replace(/(\.d)?\.tsx?$/, '');
      if (/^(index|(.*-)?(utils?|helpers?|manager))$/i.test(name)) return true;
      if (path.endsWith('.tsx')) return !/^([A-Z][A-Za-z0-9]*|main|routes|use-[a-z-]+)$/.test(name);
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    });

function eachImport(
  house: readonly Source[],
  trespass: (file: string, specifier: string) => string | null,
): string[] {
  return house.flatMap(({ path, imports }) =>
    imports.flatMap((specifier) => {
      const found = trespass(path, specifier);
      return found === null ? [] : [`${path}: ${found}`];
    }),
  );
}

/** The path from the root that a relative import names. */
function targetOf(file: string, specifier: string): string {
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

function usesIn(sources: readonly Source[], forbidden: RegExp): string[] {
  return sources.flatMap(({ path, uses }) =>
    [...uses].filter((use) => forbidden.test(use)).map((use) => `${path}: ${use}`),
  );
}

function short(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 60);
}
