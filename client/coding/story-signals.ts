import type { SignalDraft } from '../../shared/api/story.ts';
import type { Signal, SignalMeaning } from '../../shared/model/signal.ts';
import type { Story } from '../../shared/model/story.ts';
import { meaningOf, type Meaning } from '../../shared/rules/story-meaning.ts';

/** A marked passage as the desk shows it: from the server, or still on its way there. */
export type DeskSignal = SignalDraft & { coderName: string | null; saving: 'done' | 'busy' | 'failed' };

/** The story with this signal in it, in the order of the text; one with the same id makes way. */
export function withSignal(story: Story, signal: Signal): Story {
  const signals = [...story.signals.filter(({ id }) => id !== signal.id), signal].sort(byPlace);
  return { ...story, signals, signalCount: signals.length };
}

export function withoutSignal(story: Story, id: string): Story {
  const signals = story.signals.filter((signal) => signal.id !== id);
  return { ...story, signals, signalCount: signals.length };
}

/** What stands on the desk: the story's signals, with those over them that are not acknowledged yet. */
export function deskSignals(story: Story, onTheirWay: readonly DeskSignal[]): DeskSignal[] {
  const waiting = new Set<string>(onTheirWay.map(({ id }) => id));
  const kept = story.signals.filter(({ id }) => !waiting.has(id)).map(settled);
  return [...kept, ...onTheirWay].sort(byPlace);
}

/** A signal of the server's on the desk: the same object each time, so that it is not drawn anew. */
function settled(signal: Signal): DeskSignal {
  const known = settledSignals.get(signal);
  if (known) return known;
  const made: DeskSignal = { ...signal, saving: 'done' };
  settledSignals.set(signal, made);
  return made;
}

const settledSignals = new WeakMap<Signal, DeskSignal>();

/** The draft that puts a removed signal back, under its own id. */
export function draftOf(signal: Signal): SignalDraft {
  const { id, textVersion, start, end, quote } = signal;
  return { id, textVersion, start, end, quote, ...meaningAlone(signal) };
}

export const meaningAlone = ({ codeId, theme, value, valence, memo }: SignalMeaning): SignalMeaning => ({
  codeId,
  theme,
  value,
  valence,
  memo,
});

/** A theme as both see it: whether the teller marked it, and what the analysts' signals say together. */
export interface TwoMeanings {
  theme: string;
  byTeller: boolean;
  meaning: Meaning | null;
}

/** The themes that a teller or an analyst finds in a story, in the order of the framework. */
export function twoMeanings(
  themes: readonly { key: string }[],
  story: Pick<Story, 'themes'>,
  signals: readonly Pick<DeskSignal, 'theme' | 'valence'>[],
): TwoMeanings[] {
  return themes
    .map(({ key }) => ({
      theme: key,
      byTeller: story.themes.includes(key),
      meaning: meaningOf(signals.filter(({ theme }) => theme === key).map(({ valence }) => valence)),
    }))
    .filter(({ byTeller, meaning }) => byTeller || meaning !== null);
}

const byPlace = (a: { start: number; end: number; id: string }, b: typeof a) =>
  a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
