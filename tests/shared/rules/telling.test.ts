import { describe, expect, it } from 'vitest';
import { EnvelopeHeader } from '../../../shared/model/envelope.ts';
import { uithoorn } from '../../../shared/model/frameworks/uithoorn.ts';
import { standardQuestionnaire } from '../../../shared/model/questionnaires/standard.ts';
import { Telling } from '../../../shared/model/telling.ts';
import { formFault, headerFault } from '../../../shared/rules/telling.ts';

const id = (digit: number) => `01900000-0000-7000-8000-00000000000${digit}`;

const header = EnvelopeHeader.parse({
  v: 1,
  organisationId: id(1),
  storyId: id(2),
  eventId: id(3),
  deviceId: null,
  sequence: null,
  previousHash: null,
  schema: 1,
  questionnaireVersion: 1,
  consentVersion: 1,
  kid: 'k'.repeat(22),
  sealedAt: '2026-11-22T09:30:00.000Z',
  receipt: { selector: '7K3M9Q', salt: 's'.repeat(22), iterations: 100_000, hash: 'h'.repeat(43) },
});

const telling = Telling.parse({
  schema: 1,
  storyId: id(2),
  eventId: id(3),
  channel: 'phone',
  language: 'nl',
  text: 'Ik werd goed geholpen.',
  themes: ['talent'],
  feeling: 4,
  answers: { helped: 'yes' },
  consent: { basis: 'asked', textVersion: 1, language: 'nl', hold: true, decisions: [] },
  startedAt: '2026-11-22T09:20:00.000Z',
  finishedAt: '2026-11-22T09:30:00.000Z',
});

describe('what was sealed', () => {
  it('belongs under the header that names the same story and event', () => {
    expect(headerFault(telling, header)).toBeNull();
    expect(headerFault({ ...telling, storyId: Telling.shape.storyId.parse(id(9)) }, header)).toBe('header');
    expect(headerFault({ ...telling, eventId: Telling.shape.eventId.parse(id(9)) }, header)).toBe('header');
  });

  it('was asked with the consent text that the header names', () => {
    expect(headerFault(telling, { ...header, consentVersion: 2 })).toBe('versions');
  });

  it('comes from a tablet only when a tablet numbered it', () => {
    expect(headerFault({ ...telling, channel: 'tablet' }, header)).toBe('channel');
    const numbered = EnvelopeHeader.parse({ ...header, deviceId: id(4), sequence: 1 });
    expect(headerFault(telling, numbered)).toBe('channel');
    expect(headerFault({ ...telling, channel: 'tablet' }, numbered)).toBeNull();
  });
});

describe('a telling', () => {
  const form = { framework: uithoorn, questionnaire: standardQuestionnaire };

  it('names themes of the framework, or none', () => {
    expect(formFault(telling, form)).toBeNull();
    expect(formFault({ ...telling, themes: [] }, form)).toBeNull();
    expect(formFault({ ...telling, themes: ['vitaliteit'] }, form)).toBe('themes');
  });

  it('answers what was asked with a choice that was offered, or leaves it open', () => {
    expect(formFault({ ...telling, answers: {} }, form)).toBeNull();
    expect(formFault({ ...telling, answers: { helped: 'mijn eigen woorden' } }, form)).toBe('answers');
    expect(formFault({ ...telling, answers: { name: 'yes' } }, form)).toBe('answers');
  });
});
