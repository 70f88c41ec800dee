/**
 * Writes client/ui/theme.css: the voorbeeld theme of the NL Design System (EUPL-1.2), cut down to the tokens that
 * our components and the Utrecht style sheets they import can reach. The whole theme is 16 kB gzip, more than the
 * budget of all CSS on a resident's first load (15 kB).
 *
 *   node deploy/prune-theme.mjs           writes the file
 *   node deploy/prune-theme.mjs --check   exit 1 when the file is not what the script would write
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const THEME = '@nl-design-system-unstable/voorbeeld-design-tokens';
const ui = new URL('../client/ui/', import.meta.url);
const require = createRequire(import.meta.url);

/** The pruned theme as text, made from what lies in client/ui now. */
export function prunedTheme() {
  const own = readdirSync(ui)
    .filter((name) => name.endsWith('.css') && name !== 'theme.css')
    .map((name) => readFileSync(new URL(name, ui), 'utf8'));
  const tokens = declarations(readFileSync(require.resolve(`${THEME}/dist/theme.css`), 'utf8'));
  const ours = new Set(declarations(lightTokens()).keys());
  const kept = reachable([...own, ...own.flatMap(importedSheets)].join('\n'), tokens, ours);
  const { version } = JSON.parse(readFileSync(packageFile(THEME), 'utf8'));
  const lines = [...tokens].filter(([name]) => kept.has(name) && !ours.has(name));
  return [
    `/* Made by deploy/prune-theme.mjs from ${THEME} ${version} (EUPL-1.2). Do not edit. */`,
    '@layer theme {',
    '  :root {',
    ...lines.map(([name, value]) => `    ${name}: ${value};`),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** The first rule of tokens.css: what it sets for every scheme need not be in the theme. */
function lightTokens() {
  const text = readFileSync(new URL('tokens.css', ui), 'utf8');
  return text.slice(0, text.indexOf('\n  }\n'));
}

/** Custom properties of a style sheet: name -> value, in the order of the sheet. */
function declarations(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]),
  );
}

function importedSheets(css) {
  return [...css.matchAll(/@import '(@utrecht\/[^']+)'/g)].map(([, path]) =>
    readFileSync(require.resolve(path), 'utf8'),
  );
}

/** Names used in `css`, and all names that those values use in turn. */
function reachable(css, tokens, ours) {
  const kept = new Set();
  const queue = usedNames(css);
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (kept.has(name)) continue;
    kept.add(name);
    if (!ours.has(name)) queue.push(...usedNames(tokens.get(name) ?? ''));
  }
  return kept;
}

function usedNames(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
}

function packageFile(name) {
  return require.resolve(`${name}/dist/theme.css`).replace(/dist[\\/]theme\.css$/, 'package.json');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('theme.css', ui);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, prunedTheme());
  } else if (readFileSync(file, 'utf8') !== prunedTheme()) {
    console.error('client/ui/theme.css is out of date: run node deploy/prune-theme.mjs');
    process.exitCode = 1;
  }
}
