import { describe, expect, it } from 'vitest';
import {
  aboutChoice,
  decisionDraft,
  decisionsFor,
  isBoundToHeld,
  isForGood,
  submitWords,
} from '../../../client/admin/decision-draft.ts';
import { loadText } from '../../../client/text/text.ts';
import { DecisionDraft, SetAsideContent } from '../../../shared/api/set-aside.ts';
import { uithoorn } from '../../../shared/model/frameworks/uithoorn.ts';
import { standardQuestionnaire } from '../../../shared/model/questionnaires/standard.ts';

const told = {
  text: 'Aan het loket.',
  language: 'nl',
  channel: 'tablet',
  themes: [],
  feeling: null,
  answers: {},
  consent: { basis: 'unknown' },
  toldOn: null,
  state: 'finished',
  form: { framework: uithoorn, questionnaire: standardQuestionnaire },
};
const held = {
  ...told,
  id: '0199c000-0000-7000-8000-000000000001',
  roundId: '0199c000-0000-7000-8000-000000000002',
  number: 4,
  textVersion: 3,
  receivedAt: '2026-11-22T12:00:00.000Z',
  signalCount: 0,
};
const content = (change: object) =>
  SetAsideContent.parse({
    telling: { ...told, attachments: [] },
    refusal: null,
    held: null,
    needsEvent: false,
    ...change,
  });
const reason = 'Gebeld.';
const eventId = '0199c000-0000-7000-8000-000000000009';

describe('what can be decided', () => {
  it('is only to discard what nobody opened, or can read', () => {
    expect(decisionsFor(null)).toEqual(['discard']);
    expect(decisionsFor(content({ telling: null, refusal: 'no-consent' }))).toEqual(['discard']);
  });

  it('is to merge where a story is here, and to release in any case', () => {
    expect(decisionsFor(content({}))).toEqual(['release', 'discard']);
    expect(decisionsFor(content({ held }))).toEqual(['held', 'other', 'release', 'discard']);
  });
});

describe('a decision on what has recordings', () => {
  const attachments = [{ hash: 'A'.repeat(43), bytes: 4_000 }];
  const spoken = (change: object) => content({ telling: { ...told, attachments }, ...change });

  it('is not to release it beside the story that is here, which the server refuses', () => {
    expect(decisionsFor(spoken({ held }))).toEqual(['held', 'other', 'discard']);
    expect(isBoundToHeld(spoken({ held }))).toBe(true);
  });

  it('can be to release it where no story is here', () => {
    expect(decisionsFor(spoken({}))).toEqual(['release', 'discard']);
    expect([spoken({}), content({ held }), null].map(isBoundToHeld)).toEqual([false, false, false]);
  });

  it('is said to be for good when it releases them, and of a text alone it is not', async () => {
    const { t } = await loadText('nl', ['staff']);
    expect(t(aboutChoice('release', spoken({})))).toContain('niet terugdraaien');
    expect(t(aboutChoice('release', content({})))).not.toContain('terugdraaien');
    expect(aboutChoice('release', content({ held }))).toBe('aside.decide.release.own');
    expect(aboutChoice('discard', spoken({}))).toBe('aside.decide.discard.about');
  });
});

describe('a merge that keeps the text', () => {
  const asked = (quotation: boolean) => ({
    basis: 'asked',
    textVersion: 1,
    language: 'nl',
    hold: true,
    decisions: [
      { purpose: 'analysis', given: true },
      { purpose: 'quotation', given: quotation },
    ],
  });
  const twice = (first: boolean, second: boolean) =>
    content({
      held: { ...held, consent: asked(first) },
      telling: { ...told, consent: asked(second), attachments: [] },
    });

  it('is for good where the story may be used for less after it', () => {
    expect(isForGood('held', twice(true, false))).toBe(true);
    expect(aboutChoice('held', twice(true, false))).toBe('aside.decide.held.consent');
    for (const of of [twice(true, true), twice(false, true)]) {
      expect(isForGood('held', of)).toBe(false);
      expect(aboutChoice('held', of)).toBe('aside.decide.held.about');
    }
  });
});

describe('the button', () => {
  const telling = { ...told, attachments: [{ hash: 'A'.repeat(43), bytes: 4_000 }] };
  const spoken = content({ telling });
  const asked = { basis: 'asked', textVersion: 1, language: 'nl', hold: true, decisions: [] };
  const cases = [
    [undefined, null],
    ['discard', null],
    ['release', content({})],
    ['release', content({ held })],
    ['release', spoken],
    ['held', content({ held })],
    ['held', content({ held, telling })],
    ['held', content({ held: { ...held, consent: asked } })],
    ['other', content({ held })],
  ] as const;

  it('is another one exactly where the words of the choice say that it is for good', async () => {
    const { t } = await loadText('nl', ['staff']);
    for (const [choice, of] of cases) {
      const forGood = choice !== undefined && t(aboutChoice(choice, of)).includes('niet terugdraaien');
      expect(isForGood(choice, of)).toBe(forGood);
      expect(submitWords(choice, of) !== 'aside.decide.submit').toBe(forGood);
    }
    expect(t(submitWords('discard', null))).toBe('Weggooien');
  });
});

describe('the decision that is sent', () => {
  const draftOf = (choice: Parameters<typeof decisionDraft>[0]['choice'], chosenEvent = '') =>
    DecisionDraft.safeParse(
      decisionDraft({ choice, reason, eventId: chosenEvent, content: content({ held }) }),
    ).data;

  it('names the version of the text that was seen', () => {
    expect(draftOf('other')).toEqual({ decision: 'merge', keep: 'other', reason, textVersion: 3 });
    expect(draftOf('held')).toEqual({ decision: 'merge', keep: 'held', reason, textVersion: 3 });
  });

  it('names an event only where one was chosen', () => {
    expect(draftOf('release')).toEqual({ decision: 'release', reason });
    expect(draftOf('release', eventId)).toEqual({ decision: 'release', reason, eventId });
  });

  it('is none as long as nothing was chosen', () => {
    expect(draftOf('discard')).toEqual({ decision: 'discard', reason });
    expect(draftOf(undefined)).toBeUndefined();
  });
});
