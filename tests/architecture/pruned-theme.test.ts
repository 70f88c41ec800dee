import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from './house.ts';

test('theme and design system sheets are what their script makes', () => {
  const run = spawnSync(process.execPath, ['deploy/prune-theme.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

const physical =
  /(?<![\w-])(?:(?:(?:margin|padding|border)-|)(?:left|right|top|bottom)|(?:min-|max-|)(?:width|height))\s*:|text-align:\s*(?:left|right)/;

test('our style sheets know start and end, never left and right', () => {
  const astray = filesUnder('client', /\.css$/)
    .filter((path) => !path.startsWith('client/ui/utrecht/'))
    .filter((path) => physical.test(withoutConditions(readFileSync(join(root, path), 'utf8'))));
  expect(astray).toEqual([]);
});

const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i;
/** The tokens themselves; fixed on purpose: a code to scan, a camera's picture, paper; shades over any colour. */
const colourHomes =
  /client\/(?:admin\/Poster|ui\/(?:tokens|theme|QrCode|QrScanner|Dialog|Toasts|LanguageSwitch|utrecht\/.*))\.css$/;

test('colours stand among the tokens only', () => {
  const astray = filesUnder('client', /\.css$/)
    .filter((path) => !colourHomes.test(path))
    .filter((path) => colour.test(readFileSync(join(root, path), 'utf8')));
  expect(astray).toEqual([]);
});

/** Media queries ask for the width of the window, which has no direction. */
function withoutConditions(css: string): string {
  return css.replace(/@media[^{]*\{/g, '{').replace(/\/\*[\s\S]*?\*\//g, '');
}

test.each(['margin-left: 1px', 'width: 3rem', 'top: 0', 'text-align: right', 'max-height:1px'])(
  'the rule above sees %j',
  (declaration) => expect(physical.test(`.a { ${declaration}; }`)).toBe(true),
);

test.each(['inline-size: 1px', 'margin-inline-start: 0', 'border-width: 1px', '@media (min-width: 4em) {'])(
  'the rule above lets %j be',
  (css) => expect(physical.test(withoutConditions(css))).toBe(false),
);
