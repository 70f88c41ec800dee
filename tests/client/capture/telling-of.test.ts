import { beforeAll, describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '../../../client/capture/draft.ts';
import { mayLeave, unfinishedTellingOf } from '../../../client/capture/telling-of.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { formFault } from '../../../shared/rules/telling.ts';
import { municipality } from '../../support/telling.ts';

const sealing = { channel: 'tablet', finishedAt: '2026-04-11T10:05:00.000Z' } as const;

let form: TellingForm;
beforeAll(async () => {
  ({ form } = await municipality());
});

const draftWith = (change: Partial<Draft>): Draft => ({
  ...newDraft(form, 'nl', '2026-04-11T10:00:00.000Z'),
  hold: true,
  text: ' Het loket was dicht. ',
  ...change,
});

describe('a telling that was cut short', () => {
  it('says what was told, and nothing for what was not asked yet', () => {
    const telling = unfinishedTellingOf(draftWith({}), form, sealing);
    expect(telling).toMatchObject({
      state: 'unfinished',
      text: 'Het loket was dicht.',
      themes: [],
      feeling: null,
      answers: {},
      consent: { basis: 'asked', hold: true, decisions: [] },
    });
  });

  it('keeps apart what was refused and what was not asked', () => {
    const draft = draftWith({ decisions: { analysis: true, quotation: false } });
    expect(unfinishedTellingOf(draft, form, sealing)?.consent).toMatchObject({
      decisions: [
        { purpose: 'analysis', given: true },
        { purpose: 'quotation', given: false },
      ],
    });
  });

  it('fits the form that it was told on', () => {
    const draft = draftWith({ themes: ['mensgericht'], feeling: 2, answers: { helped: 'no' } });
    const telling = unfinishedTellingOf(draft, form, sealing);
    expect(telling && formFault(telling, form)).toBeNull();
  });

  it('names the recordings that are whole, also where no word was typed', () => {
    const whole = { hash: 'a'.repeat(43), bytes: 1_000, durationMs: 2_000 };
    const recording = { key: 'k'.repeat(43), mediaType: 'audio/webm' as const };
    const recordings = [
      { id: 'one', ...recording, whole },
      { id: 'runs', ...recording, whole: null },
    ];
    const telling = unfinishedTellingOf(draftWith({ text: '', recordings }), form, sealing);
    expect(telling?.attachments.map(({ hash }) => hash)).toEqual([whole.hash]);
  });

  it('is none before a word is told, or before the teller agrees that it is held', () => {
    expect(unfinishedTellingOf(draftWith({ text: ' \n' }), form, sealing)).toBeNull();
    expect(unfinishedTellingOf(draftWith({ hold: false }), form, sealing)).toBeNull();
  });

  it('holds the beginning of a story that is too long, and no half character', () => {
    const telling = unfinishedTellingOf(draftWith({ text: `a${'🙂'.repeat(30_000)}` }), form, sealing);
    expect(telling?.text).toHaveLength(59_999);
    expect(telling?.text.endsWith('🙂')).toBe(true);
  });
});

describe('what may leave unfinished', () => {
  it('is what its teller agreed to have read, and nothing else', () => {
    expect(mayLeave(draftWith({ decisions: { analysis: true } }))).toBe(true);
    expect(mayLeave(draftWith({ decisions: { analysis: false } }))).toBe(false);
    expect(mayLeave(draftWith({ decisions: { quotation: true } }))).toBe(false);
    expect(mayLeave(draftWith({ hold: undefined, decisions: { analysis: true } }))).toBe(false);
  });
});
