import { beforeAll, describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '../../../client/capture/draft.ts';
import { faultOf, firstUnfinished, progressOf, screensOf } from '../../../client/capture/screens.ts';
import { tellingOf } from '../../../client/capture/telling-of.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { parseReceiptCode } from '../../../shared/rules/receipt-code.ts';
import { formFault } from '../../../shared/rules/telling.ts';
import { municipality } from '../../support/telling.ts';

const now = '2026-04-11T10:00:00.000Z';
const sealing = { channel: 'tablet', finishedAt: '2026-04-11T10:09:00.000Z' } as const;

let form: TellingForm;
beforeAll(async () => {
  ({ form } = await municipality());
});

const told = (): Draft => ({
  ...newDraft(form, 'nl', now),
  hold: true,
  text: '  Bij het loket luisterde iemand.\n',
  themes: ['mensgericht'],
  feeling: null,
  answers: { helped: 'yes', 'knew-where': null },
  decisions: { analysis: true, quotation: false, sharing: true },
  receiptKept: 'yes',
});

const ids = (draft: Draft) => screensOf(form, draft).map(({ id }) => id);

describe('the screens of a story', () => {
  it('ask one thing at a time, in this order', () => {
    expect(ids(newDraft(form, 'nl', now))).toEqual([
      'language',
      'hold',
      'story',
      'themes',
      'feeling',
      'question-helped',
      'question-knew-where',
      'consent-analysis',
      'consent-quotation',
      'consent-sharing',
      'check',
      'receipt',
    ]);
  });

  it('leave the language out where consent can be asked in one language only', () => {
    const real = { ...form, organisation: { ...form.organisation, fictional: false } };
    expect(screensOf(real, told())[0]?.id).toBe('hold');
  });

  it('end kindly, and before a receipt, for a teller who refuses that the story is read', () => {
    const refusing = { ...told(), decisions: { analysis: false } };
    expect(ids(refusing).slice(-3)).toEqual(['refused', 'check', 'receipt']);
    expect(firstUnfinished(screensOf(form, refusing), refusing)?.id).toBe('refused');
    expect(() => tellingOf(refusing, form, sealing)).toThrow('did not agree');
  });

  it('lead whoever wants nothing kept after all back to that question', () => {
    const refusing = { ...told(), hold: false };
    expect(firstUnfinished(screensOf(form, refusing), refusing)?.id).toBe('hold');
  });

  it('count as far as the teller is told, and begin at the first', () => {
    expect(progressOf(form, { ...told(), screen: 'consent-sharing' })).toEqual({ current: 7, total: 9 });
    expect(progressOf(form, newDraft(form, 'nl', now))).toEqual({ current: 1, total: 9 });
  });

  it('choose nothing for the teller: every answer is missing until it is given', () => {
    const draft = newDraft(form, 'nl', now);
    const missing = screensOf(form, draft).filter((screen) => faultOf(screen, draft) !== undefined);
    expect(missing.map(({ kind }) => kind)).toEqual([
      'hold',
      'story',
      'themes',
      'feeling',
      'question',
      'question',
      'consent',
      'consent',
      'consent',
      'receipt',
    ]);
  });

  it('take "rather not say" and "do not know" for answers', () => {
    const draft = { ...told(), themes: [], feeling: null, answers: { helped: null, 'knew-where': null } };
    expect(firstUnfinished(screensOf(form, draft), draft)).toBeUndefined();
  });

  it('take a story of spaces for none', () => {
    const draft = { ...told(), text: ' \n ' };
    expect(firstUnfinished(screensOf(form, draft), draft)?.id).toBe('story');
  });
});

describe('what was told', () => {
  it('is sealed as the round asks it, with each purpose decided', () => {
    const telling = tellingOf(told(), form, sealing);
    expect(formFault(telling, form)).toBeNull();
    expect(telling).toMatchObject({
      text: 'Bij het loket luisterde iemand.',
      feeling: null,
      answers: { helped: 'yes' },
      consent: {
        decisions: [
          { purpose: 'analysis', given: true },
          { purpose: 'quotation', given: false },
          { purpose: 'sharing', given: true },
        ],
      },
    });
    expect(telling.answers).not.toHaveProperty('knew-where');
  });

  it('carries no receipt code', () => {
    const draft = told();
    expect(parseReceiptCode(draft.receipt.code).ok).toBe(true);
    expect(JSON.stringify(tellingOf(draft, form, sealing))).not.toContain(draft.receipt.code);
  });
});
