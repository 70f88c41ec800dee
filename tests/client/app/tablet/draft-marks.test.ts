import { beforeAll, describe, expect, it } from 'vitest';
import { marksOf } from '../../../../client/app/tablet/draft-marks.ts';
import { newDraft } from '../../../../client/capture/draft.ts';
import type { TellingForm } from '../../../../shared/model/telling-form.ts';
import { municipality } from '../../../support/telling.ts';

const startedAt = '2026-04-11T10:00:00.000Z';

let form: TellingForm;
beforeAll(async () => {
  ({ form } = await municipality());
});

describe('the marks of an unfinished story', () => {
  it('say when it began, in what language, and how far it is', () => {
    const draft = { ...newDraft(form, 'ar', startedAt), screen: 'themes', number: 3 };
    expect(marksOf(draft, form)).toEqual({
      letter: 'C',
      startedAt,
      language: 'ar',
      progress: { current: 4, total: 9 },
    });
  });

  it('hold nothing of what was told', () => {
    const draft = {
      ...newDraft(form, 'nl', startedAt),
      text: 'Ik werd gebeld',
      themes: ['mensgericht'],
      feeling: 4,
      answers: { helped: 'yes' },
    };
    const shown = JSON.stringify(marksOf(draft, form));
    for (const told of ['gebeld', 'mensgericht', 'helped', draft.receipt.code])
      expect(shown).not.toContain(told);
  });

  it('lack a letter where an older app began it', () => {
    expect(marksOf(newDraft(form, 'nl', startedAt), form)).toMatchObject({ startedAt, letter: undefined });
  });

  it('count no steps where the form is gone', () => {
    expect(marksOf(newDraft(form, 'nl', startedAt), undefined)?.progress).toBeNull();
  });

  it('are none of a draft that this app cannot read', () => {
    expect(marksOf(undefined, form)).toBeNull();
    expect(marksOf({ ...newDraft(form, 'nl', startedAt), v: 2 }, form)).toBeNull();
  });
});
