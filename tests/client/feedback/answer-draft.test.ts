import { describe, expect, it } from 'vitest';
import { figuresToRelease } from '../../../client/feedback/answer-draft.ts';
import { uithoorn } from '../../../shared/model/frameworks/uithoorn.ts';
import { anAnswer } from './an-answer.ts';

const [theme] = uithoorn.themes;
if (!theme) throw new Error('uithoorn has themes');

const now = (n: number, coded: number) => ({
  theme: theme.key,
  n,
  coded,
  split: { helping: n, mixed: 0, neutral: 0, hindering: 0 },
  tellers: 0,
  publishable: n >= 10,
});

describe('the figures that go out with an answer', () => {
  it('are those of now', () => {
    expect(figuresToRelease({ theme, indicator: now(12, 31), published: [] })).toEqual({ n: 12, coded: 31 });
  });

  it('are none below the threshold', () => {
    expect(figuresToRelease({ theme, indicator: now(9, 31), published: [] })).toBeNull();
  });

  it('are those of before while the difference would give away a few people', () => {
    const published = [anAnswer({ figures: { n: 12, coded: 31 } })];
    expect(figuresToRelease({ theme, indicator: now(14, 33), published })).toEqual({ n: 12, coded: 31 });
    expect(figuresToRelease({ theme, indicator: now(24, 45), published })).toEqual({ n: 24, coded: 45 });
  });
});
