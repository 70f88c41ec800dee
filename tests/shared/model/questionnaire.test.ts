import { describe, expect, it } from 'vitest';
import type { LocalText } from '../../../shared/model/local-text.ts';
import { Questionnaire } from '../../../shared/model/questionnaire.ts';
import { standardQuestionnaire } from '../../../shared/model/questionnaires/standard.ts';

describe('the standard questionnaire', () => {
  it('is valid', () => {
    expect(Questionnaire.parse(standardQuestionnaire)).toEqual(standardQuestionnaire);
  });

  it('asks all of it in Arabic too', () => {
    expect(texts(standardQuestionnaire).filter((text) => text.ar === undefined)).toEqual([]);
  });

  it('lets a teller say that a question does not fit', () => {
    for (const question of standardQuestionnaire.questions) {
      expect(question.choices.map((choice) => choice.key)).toContain('not-applicable');
    }
  });
});

describe('a questionnaire', () => {
  it('refuses a scale of other than five steps, and two questions under one key', () => {
    const { feeling, questions } = standardQuestionnaire;
    const fourSteps = { ...standardQuestionnaire, feeling: { ...feeling, steps: feeling.steps.slice(1) } };
    const doubled = { ...standardQuestionnaire, questions: [questions[0], questions[0]] };
    expect(Questionnaire.safeParse(fourSteps).success).toBe(false);
    expect(Questionnaire.safeParse(doubled).success).toBe(false);
  });
});

function texts({ prompt, themesQuestion, feeling, questions }: Questionnaire): LocalText[] {
  return [
    prompt,
    themesQuestion,
    feeling.question,
    feeling.low,
    feeling.high,
    ...feeling.steps,
    ...questions.flatMap((question) => [question.text, ...question.choices.map((choice) => choice.text)]),
  ];
}
