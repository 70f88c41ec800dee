import { describe, expect, it } from 'vitest';
import { EnvelopeHeaderV1, EnvelopeHeaderV2 } from '../../../shared/model/envelope.ts';
import { uithoorn } from '../../../shared/model/frameworks/uithoorn.ts';
import { standardQuestionnaire } from '../../../shared/model/questionnaires/standard.ts';
import { EventId, StoryId } from '../../../shared/model/ids.ts';
import { Telling } from '../../../shared/model/telling.ts';
import { formFault, headerFault } from '../../../shared/rules/telling.ts';

const id = (digit: number) => `01900000-0000-7000-8000-00000000000${digit}`;

const header = EnvelopeHeaderV2.parse({
  v: 2,
  organisationId: id(1),
  storyId: id(2),
  eventId: id(3),
  deviceId: null,
  sequence: null,
  previousHash: null,
  schema: 2,
  questionnaireVersion: 1,
  consentVersion: 1,
  kid: 'k'.repeat(22),
  sealedAt: '2026-11-22T09:30:00.000Z',
  receipt: { selector: '7K3M9Q', salt: 's'.repeat(22), iterations: 100_000, hash: 'h'.repeat(43) },
  state: 'finished',
  attachments: [],
});

const telling = Telling.parse({
  schema: 2,
  state: 'finished',
  storyId: id(2),
  eventId: id(3),
  channel: 'phone',
  language: 'nl',
  text: 'Ik werd goed geholpen.',
  themes: ['talent'],
  feeling: 4,
  answers: { helped: 'yes' },
  attachments: [],
  consent: { basis: 'asked', textVersion: 1, language: 'nl', hold: true, decisions: [] },
  startedAt: '2026-11-22T09:20:00.000Z',
  finishedAt: '2026-11-22T09:30:00.000Z',
});

describe('what was sealed', () => {
  it('belongs under the header that names the same story and event', () => {
    expect(headerFault(telling, header)).toBeNull();
    expect(headerFault({ ...telling, storyId: StoryId.parse(id(9)) }, header)).toBe('header');
    expect(headerFault({ ...telling, eventId: EventId.parse(id(9)) }, header)).toBe('header');
  });

  it('was asked with the consent text that the header names', () => {
    expect(headerFault(telling, { ...header, consentVersion: 2 })).toBe('versions');
  });

  it('comes from a tablet only when a tablet numbered it', () => {
    expect(headerFault({ ...telling, channel: 'tablet' }, header)).toBe('channel');
    const numbered = EnvelopeHeaderV2.parse({ ...header, deviceId: id(4), sequence: 1 });
    expect(headerFault(telling, numbered)).toBe('channel');
    expect(headerFault({ ...telling, channel: 'tablet' }, numbered)).toBeNull();
  });

  it('is finished, or not, as the header says; under the first header always', () => {
    expect(headerFault({ ...telling, state: 'unfinished' }, header)).toBe('header');
    const { state: _, attachments: __, ...first } = header;
    const older = EnvelopeHeaderV1.parse({ ...first, v: 1 });
    expect(headerFault(telling, older)).toBeNull();
    expect(headerFault({ ...telling, state: 'unfinished' }, older)).toBe('header');
  });

  it('brings exactly the files that the header lists, in their order', () => {
    const files = ['a', 'b'].map((letter) => ({ hash: letter.repeat(43), bytes: 10 }));
    const attachments = files.map((file) => ({
      ...file,
      mediaType: 'audio/webm' as const,
      durationMs: 1000,
      key: 'k'.repeat(43),
    }));
    const listed = { ...header, attachments: files };
    expect(headerFault({ ...telling, attachments }, listed)).toBeNull();
    expect(headerFault({ ...telling, attachments: attachments.toReversed() }, listed)).toBe('attachments');
    expect(headerFault(telling, listed)).toBe('attachments');
    expect(headerFault({ ...telling, attachments }, header)).toBe('attachments');
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
