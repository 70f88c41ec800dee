import { describe, expect, it } from 'vitest';
import { ALL_ANSWERS, filterAnswers, filterChoices } from '../../../client/feedback/answer-filter.ts';
import { anAnswer } from './an-answer.ts';

const samen = { nl: 'Samen sterk', ar: 'أقوياء معًا' };
const regelluw = { nl: 'Regelluw', ar: 'قواعد أقل' };
const answers = [
  anAnswer({ roundName: 'Najaar 2026', themeShort: samen }),
  anAnswer({ roundName: 'Najaar 2026', themeShort: regelluw }),
  anAnswer({ roundName: 'Voorjaar 2026', themeShort: regelluw }),
];

describe('the answers', () => {
  it('are all shown as long as nothing is chosen', () => {
    expect(filterAnswers(answers, ALL_ANSWERS)).toEqual(answers);
  });

  it('are those on the chosen theme, in the chosen round', () => {
    expect(filterAnswers(answers, { theme: 'Regelluw', round: '' })).toEqual(answers.slice(1));
    expect(filterAnswers(answers, { theme: 'Regelluw', round: 'Voorjaar 2026' })).toEqual(answers.slice(2));
    expect(filterAnswers(answers, { theme: 'Samen sterk', round: 'Voorjaar 2026' })).toEqual([]);
  });

  it('offer each theme and each round once', () => {
    expect(filterChoices(answers)).toEqual({
      themes: [samen, regelluw],
      rounds: ['Najaar 2026', 'Voorjaar 2026'],
    });
  });
});
