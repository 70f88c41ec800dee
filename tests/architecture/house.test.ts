import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, readHouse, root, sourceOf } from './house.ts';
import * as rules from './rules.ts';

const house = readHouse();

test('the house is read at all', () => {
  expect(house.length).toBeGreaterThan(50);
  expect(house.flatMap((source) => source.imports).length).toBeGreaterThan(100);
});

const table: [sentence: string, rule: rules.Rule][] = [
  ['every folder has a row in the table', rules.unknownRooms],
  ['every room imports only what its row allows', rules.wrongDirections],
  ['every package stays at home', rules.strayPackages],
  ['rules know no clock and no chance', rules.impureRules],
  ['only server/config.ts reads the environment', rules.environmentReaders],
  ['only the start of the server listens', rules.listeners],
  ['SQL stands in server/store only', rules.straySql],
  ['every statement is held by the one who made it', rules.strayStatements],
  ['what people read stands in the catalogues only', rules.strayScreenTexts],
  ['no source is longer than 300 lines', rules.longFiles],
  ['every file is named for what it holds', rules.badNames],
];

test.each(table)('%s', (_sentence, rule) => {
  expect(rule(house)).toEqual([]);
});

test('what a fault test leaves to chance comes back with its seed', () => {
  const sources = ['tests/faults', 'tests/support']
    .flatMap((folder) => filesUnder(folder, /\.ts$/))
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
  expect(sources.filter(({ uses }) => uses.has('Math.random')).map(({ path }) => path)).toEqual([]);
});

test('styles know a start and an end, never a left and a right', () => {
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right)|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
  const styles = filesUnder('client', /\.css$/).filter((path) =>
    physical.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(styles).toEqual([]);
});
