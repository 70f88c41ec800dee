import * as z from 'zod/mini';
import { Key, Version } from './key.ts';
import { LocalText } from './local-text.ts';

/** What a picture beside a theme shows. The screens decide how it is drawn. */
export const ThemeIcon = z.enum([
  'people',
  'link',
  'star',
  'unlock',
  'heart',
  'speech',
  'leaf',
  'hand',
  'book',
  'key',
  'shield',
  'home',
  'clock',
  'puzzle',
  'lightbulb',
]);
export type ThemeIcon = z.infer<typeof ThemeIcon>;

/** A line along which a municipality wants to change; every framework has its own word for it. */
export const Theme = z.object({
  key: Key,
  name: LocalText,
  short: LocalText,
  /** What it is about for a resident, so worded that a good and a bad experience both fit. */
  description: LocalText,
  icon: ThemeIcon,
  /** What the municipality wants to reach; read by staff only. */
  goals: z.array(z.string()).check(z.minLength(1)),
  /** For a framework that words its themes as a turn: away from one thing, towards another. */
  turn: z.optional(z.object({ from: z.string(), to: z.string() })),
});
export type Theme = z.infer<typeof Theme>;

/** A way of working that the municipality holds itself to, whatever the theme. */
export const CoreValue = z.object({ key: Key, name: LocalText, description: LocalText });
export type CoreValue = z.infer<typeof CoreValue>;

const Word = z.object({ singular: LocalText, plural: LocalText });

/** A vision broken down: an immutable version, chosen when a round is made. */
export const Framework = z.object({
  key: Key,
  version: Version,
  name: z.string().check(z.minLength(1)),
  municipality: z.string().check(z.minLength(1)),
  themeWord: Word,
  valueWord: Word,
  themes: z.array(Theme).check(z.minLength(1), z.refine(haveOwnKeys, 'two themes share a key')),
  values: z.array(CoreValue).check(z.minLength(1), z.refine(haveOwnKeys, 'two values share a key')),
});
export type Framework = z.infer<typeof Framework>;

function haveOwnKeys(parts: readonly { key: string }[]): boolean {
  return new Set(parts.map((part) => part.key)).size === parts.length;
}
