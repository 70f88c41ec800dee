import type { Purpose } from '../../../shared/model/consent.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { Valence } from '../../../shared/model/signal.ts';
import type { CodeKey } from './codebook.ts';
import type { EventKey } from './events.ts';

/** The themes and values of the framework `uithoorn`, version 1, under which the demo's rounds are held. */
export type ThemeKey = 'samen-sterk' | 'verbinding' | 'talent' | 'regelluw' | 'mensgericht' | 'vertellen';
export type ValueKey = 'mensgericht' | 'integraal' | 'samen';

type Choice = 'yes' | 'partly' | 'no' | 'not-applicable';

/** What an analyst marked. `quote` stands in the story exactly once, so that its span can be found. */
export type DemoSignal = {
  quote: string;
  code: CodeKey;
  theme: ThemeKey;
  value: ValueKey | null;
  valence: Valence;
  memo?: string;
};

/** Signals by the key of their story. A story that is not in it was not read to the end yet. */
export type DemoSignals = Readonly<Record<string, readonly DemoSignal[]>>;

/**
 * An invented story as it was told. `themes`, `feeling` (1 very bad to 5 very good) and `answers` are the teller's
 * own; an answer that is missing was passed over. The teller agreed to hold the story and to the purposes in
 * `agreedTo`, and to no other.
 */
export type DemoTelling = {
  key: string;
  event: EventKey;
  toldOn: string;
  channel: 'tablet' | 'phone';
  language: Language;
  text: string;
  themes: readonly ThemeKey[];
  feeling: 1 | 2 | 3 | 4 | 5 | null;
  answers: { helped?: Choice; 'knew-where'?: Choice };
  agreedTo: readonly Purpose[];
};

/** The story with what became of it: `coded` says that an analyst read it to the end. */
export type DemoStory = DemoTelling & { coded: boolean; signals: readonly DemoSignal[] };
