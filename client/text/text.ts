import { setupI18n } from '@lingui/core';
import { languages, type Direction, type Language } from '../../shared/model/language.ts';
import { agoIn } from './ago.ts';
import { loadMessages } from './catalogue.ts';
import type { CatalogueName, MessageId } from './message-id.ts';

/** How a page speaks: its messages, its direction, and its way of writing days, hours and numbers. */
export interface Text {
  readonly language: Language;
  readonly direction: Direction;
  /** A message, with the values that its ICU pattern names. */
  t(id: MessageId, values?: Readonly<Record<string, string | number>>): string;
  /** `5 december 2026`; takes a day or a moment (ISO 8601). */
  day(date: string): string;
  /** `5 dec. 14:30`, on this device's clock. */
  moment(instant: string): string;
  /** `25 november 2026 om 14:30`, for what is kept on paper. */
  momentInFull(instant: string): string;
  number(value: number): string;
  /** `3 minuten geleden`; both in milliseconds since 1970. */
  ago(then: number, now: number): string;
}

/** Loads the catalogues of a page in one language; the same promise when asked again. */
export function loadText(language: Language, catalogues: readonly CatalogueName[]): Promise<Text> {
  const name = [language, ...catalogues].join();
  const known = loaded.get(name);
  if (known) return known;
  const loading = makeText(language, catalogues);
  loaded.set(name, loading);
  loading.then(
    // So `use` finds it settled at once, also where nothing has rendered with it before.
    (text) => Object.assign(loading, { status: 'fulfilled', value: text }),
    // A catalogue that did not arrive may be asked again; `use` has the failed promise by then.
    () => loaded.delete(name),
  );
  return loading;
}

const loaded = new Map<string, Promise<Text>>();

async function makeText(language: Language, catalogues: readonly CatalogueName[]): Promise<Text> {
  const messages = await Promise.all(catalogues.map((name) => loadMessages(name, language)));
  const i18n = setupI18n({ locale: language, messages: { [language]: Object.assign({}, ...messages) } });
  const number = new Intl.NumberFormat(language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const inFull = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const moment = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    language,
    direction: languages[language].direction,
    t: (id, values) => i18n._(id, values),
    day: (date) => day.format(new Date(date)),
    momentInFull: (instant) => inFull.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
    number: (value) => number.format(value),
    ago: agoIn(language),
  };
}
