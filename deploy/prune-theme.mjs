/**
 * Cuts the NL Design System down to what client/ui uses, so that all CSS of a resident's first load fits its budget
 * of 15 kB gzip (whole, the voorbeeld theme alone takes 16). It writes, from the installed packages (EUPL-1.2):
 *
 *   client/ui/utrecht/<component>.css   the rules for the classes that our components name
 *   client/ui/theme.css                 the tokens of voorbeeld that those rules and our own can reach
 *
 *   node deploy/prune-theme.mjs           writes the files
 *   node deploy/prune-theme.mjs --check   exit 1 when a file is not what the script would write
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import postcss from 'postcss';

const THEME = '@nl-design-system-unstable/voorbeeld-design-tokens';
const ui = new URL('../client/ui/', import.meta.url);
const require = createRequire(import.meta.url);
const themeFile = require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');

/** Every file that this script makes: path under client/ui -> text. */
export function prunedFiles() {
  const files = new Map(utrechtPackages().map((name) => [sheetPath(name), prunedSheet(name)]));
  return files.set('theme.css', prunedTheme([...files.values()]));
}

/** The Utrecht style sheets that this product depends on. */
function utrechtPackages() {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return Object.keys(devDependencies).filter((name) => /^@utrecht\/.*-css$/.test(name));
}

/** @param {string} packageName */
function sheetPath(packageName) {
  return `utrecht/${packageName.slice('@utrecht/'.length, -'-css'.length)}.css`;
}

/**
 * The style sheet without selectors for classes that no component names, and without states that never occur.
 * @param {string} packageName
 */
function prunedSheet(packageName) {
  const used = usedClasses();
  const sheet = postcss.parse(readFileSync(require.resolve(`${packageName}/dist/index.css`), 'utf8'));
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) => {
      const classes = [...selector.matchAll(/\.(utrecht-[\w-]+)/g)].map(([, name = '']) => name);
      // No control of ours is ever disabled, read-only or printed as a hover of the design tool.
      return classes.every((name) => used.has(name)) && !/(^|[^(]):(disabled|read-only)/.test(selector);
    });
    if (rule.selector === '') rule.remove();
  });
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return `${madeFrom(packageName)}@layer utrecht {\n${sheet.toString().trim()}\n}\n`;
}

/** The classes of the design system that stand in our components. */
function usedClasses() {
  const text = ownFiles(/\.tsx?$/).join('\n');
  const heading = [1, 2, 3].map((size) => `utrecht-heading-${size}`);
  const alert = ['info', 'ok', 'warning', 'error'].map((type) => `utrecht-alert--${type}`);
  return new Set([...(text.match(/utrecht-[\w-]+/g) ?? []), ...heading, ...alert]);
}

/** @param {string[]} sheets */
function prunedTheme(sheets) {
  const tokens = declarations(readFileSync(themeFile, 'utf8'));
  const ours = new Set(declarations(lightTokens()).keys());
  const kept = reachable([...ownFiles(/(?<!theme)\.css$/), ...sheets].join('\n'), tokens, ours);
  const lines = [...tokens].filter(([name]) => kept.has(name) && !ours.has(name));
  const body = lines.map(([name, value]) => `    ${name}: ${value};\n`).join('');
  return `${madeFrom(THEME)}@layer theme {\n  :root {\n${body}  }\n}\n`;
}

/** The first rule of tokens.css: what it sets for every scheme need not be in the theme. */
function lightTokens() {
  const text = readFileSync(new URL('tokens.css', ui), 'utf8');
  return text.slice(0, text.indexOf('\n  }\n'));
}

/** @param {RegExp} pattern */
function ownFiles(pattern) {
  return readdirSync(ui)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(new URL(name, ui), 'utf8'));
}

/**
 * Custom properties of a style sheet: name -> value, in the order of the sheet.
 * @param {string} css
 * @returns {Map<string, string>}
 */
function declarations(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/**
 * Names used in `css`, and all names that those values use in turn.
 * @param {string} css
 * @param {Map<string, string>} tokens
 * @param {Set<string>} ours
 * @returns {Set<string>}
 */
function reachable(css, tokens, ours) {
  /** @type {Set<string>} */
  const kept = new Set();
  const queue = usedNames(css);
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (kept.has(name)) continue;
    kept.add(name);
    if (!ours.has(name)) queue.push(...usedNames(tokens.get(name) ?? ''));
  }
  return kept;
}

/** @param {string} css */
function usedNames(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);
}

/** @param {string} packageName */
function madeFrom(packageName) {
  const sheet = packageName === THEME ? 'theme' : 'index';
  const file = require
    .resolve(`${packageName}/dist/${sheet}.css`)
    .replace(/dist[\\/]\w+\.css$/, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  return `/* Made by deploy/prune-theme.mjs from ${packageName} ${version} (EUPL-1.2). Do not edit. */\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('utrecht/', ui), { recursive: true });
  for (const [path, text] of prunedFiles()) {
    const file = new URL(path, ui);
    if (!process.argv.includes('--check')) {
      writeFileSync(file, text);
    } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`client/ui/${path} is out of date: run node deploy/prune-theme.mjs`);
      process.exitCode = 1;
    }
  }
}
