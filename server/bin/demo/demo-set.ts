import type { DemoCode } from './codebook.ts';
import { codebook } from './codebook.ts';
import type { DemoSignals, DemoStory, DemoTelling } from './demo-story.ts';
import type { DemoEvent, DemoRound } from './events.ts';
import { events, neighbourhoods, rounds } from './events.ts';
import type { DemoFeedback } from './feedback.ts';
import { feedback } from './feedback.ts';
import { autumnDijkzichtSignals } from './signals/autumn-dijkzicht.ts';
import { autumnRietkraagSignals } from './signals/autumn-rietkraag.ts';
import { autumnWerfSignals } from './signals/autumn-werf.ts';
import { springDijkzichtSignals } from './signals/spring-dijkzicht.ts';
import { springRietkraagSignals } from './signals/spring-rietkraag.ts';
import { springWerfSignals } from './signals/spring-werf.ts';
import { autumnDijkzicht } from './stories/autumn-dijkzicht.ts';
import { autumnRietkraag } from './stories/autumn-rietkraag.ts';
import { autumnWerf } from './stories/autumn-werf.ts';
import { springDijkzicht } from './stories/spring-dijkzicht.ts';
import { springRietkraag } from './stories/spring-rietkraag.ts';
import { springWerf } from './stories/spring-werf.ts';

/**
 * What an empty store is seeded with: two rounds in a municipality that does not exist. People, places, stories and
 * answers are invented; whatever shows them says so. Each round uses the whole codebook.
 */
export type DemoSet = {
  organisation: string;
  framework: { key: string; version: number };
  questionnaire: { key: string; version: number };
  consentVersion: number;
  neighbourhoods: readonly string[];
  rounds: readonly DemoRound[];
  events: readonly DemoEvent[];
  codes: readonly DemoCode[];
  stories: readonly DemoStory[];
  feedback: readonly DemoFeedback[];
};

export const demo: DemoSet = {
  organisation: 'Gemeente Voorbeeldstad (fictief)',
  framework: { key: 'uithoorn', version: 1 },
  questionnaire: { key: 'standard', version: 1 },
  consentVersion: 1,
  neighbourhoods,
  rounds,
  events,
  codes: codebook,
  stories: [
    ...withSignals(springRietkraag, springRietkraagSignals),
    ...withSignals(springDijkzicht, springDijkzichtSignals),
    ...withSignals(springWerf, springWerfSignals),
    ...withSignals(autumnRietkraag, autumnRietkraagSignals),
    ...withSignals(autumnDijkzicht, autumnDijkzichtSignals),
    ...withSignals(autumnWerf, autumnWerfSignals),
  ],
  feedback,
};

function withSignals(tellings: readonly DemoTelling[], signals: DemoSignals): DemoStory[] {
  return tellings.map((telling) => {
    const marked = signals[telling.key];
    return { ...telling, coded: marked !== undefined, signals: marked ?? [] };
  });
}
