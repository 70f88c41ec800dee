import { expect, test } from 'vitest';
import { sourceOf } from './house.ts';
import * as rules from './rules.ts';

/** The test of the test: each planted trespass is seen by its rule, and what is allowed beside it is not. */
const planted: [sentence: string, rule: rules.Rule, path: string, trespass: string, allowed: string][] = [
  [
    'an import against the direction',
    rules.wrongDirections,
    'shared/model/story.ts',
    `import { mayRead } from '../rules/permission.ts';`,
    `import { Round } from './round.ts';`,
  ],
  [
    'an import of only a type',
    rules.wrongDirections,
    'client/capture/TellPage.tsx',
    `import type { Send } from '../api/send.ts';`,
    `import type { Draft } from '../local/draft.ts';`,
  ],
  [
    'a type named in passing',
    rules.wrongDirections,
    'client/api/send.ts',
    `export type Row = import('../../server/store/story.ts').Row;`,
    `export type Row = import('../../shared/api/story.ts').StoryAnswer;`,
  ],
  [
    'an import while running',
    rules.wrongDirections,
    'client/coding/read-story.ts',
    `export const load = () => import('../insight/IndicatorPage.tsx');`,
    `export const load = () => import('./Marker.tsx');`,
  ],
  [
    'an import whose address is put together while running',
    rules.wrongDirections,
    'client/coding/read-story.ts',
    'export const load = (name: string) => import(`../${name}.ts`);',
    `export const load = () => import('./Marker.tsx');`,
  ],
  [
    'something passed on from a forbidden room',
    rules.wrongDirections,
    'server/http/gate.ts',
    `export { openStore } from '../store/open-store.ts';`,
    `export { problems } from '../../shared/api/problem.ts';`,
  ],
  [
    'a worker started from a forbidden room',
    rules.wrongDirections,
    'server/store/writer.ts',
    `export const worker = new URL('../actions/intake.ts', import.meta.url);`,
    `export const worker = new URL('./sqlite/write.ts', import.meta.url);`,
  ],
  [
    'an import from the tests',
    rules.wrongDirections,
    'server/app.ts',
    `import { freshDatabase } from '../tests/support/database.ts';`,
    `import { openStore } from './store/open-store.ts';`,
  ],
  ['a folder that no row names', rules.unknownRooms, 'server/services/mail.ts', '', ''],
  [
    'a clock in a rule',
    rules.impureRules,
    'shared/rules/retention.ts',
    'export const now = () => new Date();',
    'export const at = (moment: string) => new Date(moment);',
  ],
  [
    'chance in a rule',
    rules.impureRules,
    'shared/rules/receipt.ts',
    'export const draw = () => Math.random();',
    'export const round = (share: number) => Math.round(share);',
  ],
  [
    'a package away from home',
    rules.strayPackages,
    'client/capture/save.ts',
    `import Dexie from 'dexie';`,
    `import { useState } from 'react';`,
  ],
  [
    'a package that has no home',
    rules.strayPackages,
    'server/actions/code-span.ts',
    `import _ from 'lodash';`,
    `import { createHash } from 'node:crypto';`,
  ],
  [
    'a package of the tests in what is shipped',
    rules.strayPackages,
    'shared/seal/suite.ts',
    `import { CipherSuite } from '@hpke/core';`,
    `import { CipherSuite } from 'hpke';`,
  ],
  [
    'the large edition of zod on a phone',
    rules.strayPackages,
    'shared/model/story.ts',
    `import * as z from 'zod';`,
    `import * as z from 'zod/mini';`,
  ],
  [
    'the environment read outside the configuration',
    rules.environmentReaders,
    'server/store/open-store.ts',
    `export const url = process.env['DATABASE_URL'];`,
    'export const id = process.pid;',
  ],
  [
    'a second listener',
    rules.listeners,
    'server/app.ts',
    'declare const server: { listen(port: number): void };\nserver.listen(80);',
    '',
  ],
  [
    'a command that opens a port',
    rules.listeners,
    'server/bin/seed.ts',
    `import { listen } from '../listen.ts';`,
    `import { openService } from '../context.ts';`,
  ],
  [
    'SQL outside the store',
    rules.straySql,
    'server/actions/withdraw.ts',
    'export const q = `delete from story where id = ?`;',
    `export const sentence = 'Update the form, then select a theme.';`,
  ],
  [
    'a statement that nobody holds',
    rules.strayStatements,
    'server/store/sqlite/connection.ts',
    `declare const file: { pragma(name: string): void };\nfile.pragma('synchronous');`,
    `declare const file: { exec(sql: string): void };\nfile.exec('pragma synchronous');`,
  ],
  [
    'words between tags',
    rules.strayScreenTexts,
    'client/coding/ReadPage.tsx',
    'export const P = () => <p>Nog geen verhalen</p>;',
    'export const P = ({ words }: { words: string }) => <p>{words} · 3</p>;',
  ],
  [
    'words that are only read out',
    rules.strayScreenTexts,
    'client/ui/Close.tsx',
    'export const B = () => <button aria-label="Sluiten" />;',
    'export const B = ({ label }: { label: string }) => <Page title="feedback.title" aria-label={label} />;',
  ],
  [
    'a file of 301 lines',
    rules.longFiles,
    'shared/model/glossary.ts',
    '//\n'.repeat(301),
    '//\n'.repeat(300),
  ],
];

test.each(planted)('catches %s', (_sentence, rule, path, trespass, allowed) => {
  expect(rule([sourceOf(path, trespass)])).toHaveLength(1);
  const lawful = path.includes('/services/') ? 'server/actions/mail.ts' : path;
  expect(rule([sourceOf(lawful, allowed)])).toEqual([]);
});

test.each([
  'shared/model/index.ts',
  'server/http/date-utils.ts',
  'client/ui/textInput.ts',
  'client/ui/alert.tsx',
])('catches the name %s', (path) => {
  expect(rules.badNames([sourceOf(path, '')])).toEqual([path]);
});
