import { describe, expect, it } from 'vitest';
import { demo } from '../../../../server/bin/demo/demo-set.ts';
import type { DemoSignal, DemoStory } from '../../../../server/bin/demo/demo-story.ts';
import { EventCode } from '../../../../shared/model/event.ts';
import { findFramework } from '../../../../shared/model/frameworks/presets.ts';
import { standardQuestionnaire } from '../../../../shared/model/questionnaires/standard.ts';
import { PUBLICATION_THRESHOLD } from '../../../../shared/rules/suppression.ts';

const framework = findFramework(demo.framework.key, demo.framework.version);
const themeKeys = framework?.themes.map((theme) => theme.key) ?? [];
const roundOf = new Map(demo.events.map((event) => [event.key, event.round]));
const neighbourhoodOf = new Map(demo.events.map((event) => [event.key, event.neighbourhood]));

describe('a story of the demo', () => {
  it('contains each quoted passage exactly once, in normal form', () => {
    const astray = eachSignal()
      .filter(({ story, signal }) => story.text.split(signal.quote).length !== 2)
      .map(({ story, signal }) => `${story.key}: ${signal.quote}`);
    expect(astray).toEqual([]);
    expect(demo.stories.filter((story) => story.text !== story.text.normalize('NFC'))).toEqual([]);
  });

  it('uses only themes and values of the framework, and codes of the codebook', () => {
    const codes = demo.codes.map((code) => code.key);
    const values = [null, ...(framework?.values.map((value) => value.key) ?? [])];
    for (const story of demo.stories) expect(themeKeys).toEqual(expect.arrayContaining([...story.themes]));
    for (const { signal } of eachSignal()) {
      expect(themeKeys).toContain(signal.theme);
      expect(codes).toContain(signal.code);
      expect(values).toContain(signal.value);
    }
  });

  it('answers with choices of the questionnaire', () => {
    for (const story of demo.stories) {
      for (const [key, choice] of Object.entries(story.answers)) {
        const question = standardQuestionnaire.questions.find((one) => one.key === key);
        expect(question?.choices.map((one) => one.key)).toContain(choice);
      }
    }
  });

  it('is coded only where the teller agreed to analysis', () => {
    const trespassed = demo.stories.filter((story) => story.coded && !story.agreedTo.includes('analysis'));
    expect(trespassed.map((story) => story.key)).toEqual([]);
  });

  it('was told while its round was open', () => {
    for (const story of demo.stories) {
      const round = demo.rounds.find((one) => one.key === roundOf.get(story.event));
      expect(story.toldOn >= (round?.opensOn ?? '9'), story.key).toBe(true);
      expect(story.toldOn <= (round?.closesOn ?? '9'), story.key).toBe(true);
    }
  });
});

describe('the demo', () => {
  it('gives every story, event and code a key of its own, and signals to stories that exist', () => {
    for (const keys of [demo.stories, demo.events, demo.codes].map((set) => set.map((one) => one.key))) {
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(demo.codes.filter((code) => !eachSignal().some(({ signal }) => signal.code === code.key))).toEqual(
      [],
    );
  });

  it('holds some forty stories, spread over two rounds and three neighbourhoods', () => {
    expect(demo.stories.length).toBeGreaterThanOrEqual(40);
    expect(demo.stories.length).toBeLessThanOrEqual(50);
    for (const round of demo.rounds) {
      for (const neighbourhood of demo.neighbourhoods) {
        const told = inRound(round.key).filter((story) => neighbourhoodOf.get(story.event) === neighbourhood);
        expect(told.length, `${round.key}, ${neighbourhood}`).toBeGreaterThanOrEqual(6);
      }
    }
  });

  it('has in each round themes that reach the threshold and themes that do not', () => {
    for (const round of demo.rounds) {
      const sizes = new Map(themeKeys.map((theme) => [theme, storiesOn(round.key, theme)]));
      for (const theme of ['samen-sterk', 'regelluw', 'mensgericht']) {
        expect(sizes.get(theme), `${round.key}, ${theme}`).toBeGreaterThanOrEqual(PUBLICATION_THRESHOLD);
      }
      for (const theme of ['talent', 'vertellen']) {
        expect(sizes.get(theme), `${round.key}, ${theme}`).toBeLessThan(PUBLICATION_THRESHOLD);
      }
    }
  });

  it('shows a good and a bad side of every theme', () => {
    for (const theme of themeKeys) {
      const valences = eachSignal()
        .filter(({ signal }) => signal.theme === theme)
        .map(({ signal }) => signal.valence);
      expect(valences, theme).toEqual(expect.arrayContaining(['helping', 'hindering']));
    }
  });

  it('varies in length, language, device, feeling and consent', () => {
    const lengths = demo.stories.map((story) => story.text.length);
    expect(Math.min(...lengths)).toBeLessThan(150);
    expect(Math.max(...lengths)).toBeGreaterThan(4000);
    expect(demo.stories.filter((story) => story.language === 'ar')).toHaveLength(3);
    expect(new Set(demo.stories.map((story) => story.channel))).toEqual(new Set(['tablet', 'phone']));
    expect(new Set(demo.stories.map((story) => story.feeling))).toEqual(new Set([1, 2, 3, 4, 5, null]));
    expect(new Set(demo.stories.map((story) => story.agreedTo.join())).size).toBeGreaterThanOrEqual(4);
  });

  it('leaves some stories to be read, and one without signals', () => {
    expect(demo.stories.filter((story) => !story.coded && story.agreedTo.includes('analysis'))).toHaveLength(
      2,
    );
    expect(demo.stories.filter((story) => story.coded && story.signals.length === 0)).toHaveLength(1);
  });

  it('keeps one event open under the code that the start page names', () => {
    const open = demo.events.filter((event) => event.code === 'demo');
    expect(open).toHaveLength(1);
    expect(demo.rounds.find((round) => round.key === open[0]?.round)?.closesOn).toBeNull();
    for (const event of demo.events) expect(EventCode.parse(event.code)).toBe(event.code);
  });

  it('answers residents per theme, also where something was not possible', () => {
    for (const answer of demo.feedback) expect(themeKeys).toContain(answer.theme);
    expect(new Set(demo.feedback.map((answer) => answer.outcome)).size).toBe(3);
    for (const answer of demo.feedback.filter((one) => one.outcome === 'not-possible')) {
      expect(answer.done).toMatch(/kon niet, omdat/);
    }
  });
});

function eachSignal(): { story: DemoStory; signal: DemoSignal }[] {
  return demo.stories.flatMap((story) => story.signals.map((signal) => ({ story, signal })));
}

function inRound(round: string): DemoStory[] {
  return demo.stories.filter((story) => roundOf.get(story.event) === round);
}

/** The number of coded stories of a round with at least one signal on the theme: the n of its indicator. */
function storiesOn(round: string, theme: string): number {
  return inRound(round).filter((story) => story.signals.some((signal) => signal.theme === theme)).length;
}
