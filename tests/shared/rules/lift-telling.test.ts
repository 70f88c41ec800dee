import { describe, expect, it } from 'vitest';
import { liftTelling } from '../../../shared/rules/lift-telling.ts';
import { telling } from '../../support/telling.ts';

const now = telling(1);
const { state: _, attachments: __, ...rest } = now;
const ofTheFirst = { ...rest, schema: 1 };

describe('a telling of another time', () => {
  it('of the first schema was finished, and had no files', () => {
    expect(liftTelling(ofTheFirst, 1)).toEqual({ ok: true, telling: now });
  });

  it('of today stays as it is', () => {
    expect(liftTelling(now, 2)).toEqual({ ok: true, telling: now });
  });

  it('is what its envelope says, or is not believed', () => {
    expect(liftTelling(ofTheFirst, 2)).toEqual({ ok: false, reason: 'wrong-content' });
    expect(liftTelling(now, 1)).toEqual({ ok: false, reason: 'wrong-content' });
    expect(liftTelling({ ...ofTheFirst, text: '' }, 1)).toEqual({ ok: false, reason: 'wrong-content' });
  });

  it('of a schema that is not known yet waits for whoever knows it', () => {
    expect(liftTelling({ ...now, schema: 3 }, 3)).toEqual({ ok: false, reason: 'unknown-schema' });
  });

  it('is written or spoken: nothing at all is no story', () => {
    expect(liftTelling({ ...now, text: '' }, 2)).toEqual({ ok: false, reason: 'wrong-content' });
    const spoken = {
      hash: 'h'.repeat(43),
      bytes: 10,
      mediaType: 'audio/webm',
      durationMs: 900,
      key: 'k'.repeat(43),
    };
    expect(liftTelling({ ...now, text: '', attachments: [spoken] }, 2)).toMatchObject({ ok: true });
  });
});
