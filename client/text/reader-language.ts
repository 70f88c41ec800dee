import { useSyncExternalStore } from 'react';
import { Language } from '../../shared/model/language.ts';

/**
 * The language of whoever reads the public pages: chosen in this tab, on such a page or for telling on an own phone,
 * else the browser's first that we speak, else Dutch. It is forgotten with the tab: on a shared device the next
 * reader begins anew.
 */
export function useReaderLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, readerLanguage), chooseReaderLanguage];
}

/** The first of the wanted languages (BCP 47 tags, best first) that a reader can have here. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return primary.flatMap((tag) => Language.options.filter((language) => language === tag))[0] ?? 'nl';
}

const KEY = 'taal';
const listeners = new Set<() => void>();
let chosen: Language | undefined;

/** The language that `useReaderLanguage` gives now. */
export function readerLanguage(): Language {
  chosen ??= remembered() ?? preferredLanguage(navigator.languages);
  return chosen;
}

/** Speaks this language to the reader from now on, until the tab closes; the language is all that is remembered. */
export function chooseReaderLanguage(language: Language): void {
  chosen = language;
  try {
    sessionStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still speaks the chosen language until the page is left.
  }
  for (const listener of listeners) listener();
}

function remembered(): Language | undefined {
  try {
    return Language.options.find((language) => language === sessionStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
