import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../../client/text/refusal-words.ts';
import { loadText } from '../../../client/text/text.ts';
import { Problem, problems, type ProblemCode } from '../../../shared/api/problem.ts';
import { Language } from '../../../shared/model/language.ts';

const codes = Object.keys(problems) as ProblemCode[];

describe('a call that did not go well', () => {
  it.each(Language.options)('has words for every problem in %s', async (language) => {
    const text = await loadText(language, ['public']);
    const said = codes.map((code) =>
      refusalWords(text, { kind: 'problem', problem: new Problem(code).toBody() }),
    );
    // A message that is missing comes out as its own id.
    expect(said.filter((words) => words.startsWith('refusal.') || words.length < 10)).toEqual([]);
  });

  it('says how long to wait in whole minutes', async () => {
    const text = await loadText('nl', ['public']);
    const wait = (retryAfterSeconds: number) =>
      refusalWords(text, {
        kind: 'problem',
        problem: new Problem('too-many-requests', { retryAfterSeconds }).toBody(),
      });
    expect(wait(5)).toContain('een minuut');
    expect(wait(61)).toContain('2 minuten');
  });

  it('calls no network no fault', async () => {
    const text = await loadText('nl', ['public']);
    expect(refusalWords(text, { kind: 'offline' })).toContain('geen verbinding');
  });
});
