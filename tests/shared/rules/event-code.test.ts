import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCode } from '../../../shared/model/event.ts';
import { drawEventCode, EVENT_CODE_BYTES, readEventCode } from '../../../shared/rules/event-code.ts';

const random = fc.uint8Array({ minLength: EVENT_CODE_BYTES, maxLength: EVENT_CODE_BYTES });

describe('the code of an event', () => {
  it('can stand in an address', () => {
    fc.assert(fc.property(random, (bytes) => EventCode.safeParse(drawEventCode(bytes)).success));
  });

  it('has no vowel and nothing that looks or sounds like another', () => {
    fc.assert(fc.property(random, (bytes) => !/[aeiou0o1ilz25s8bmnvw]/.test(drawEventCode(bytes))));
  });

  it('is another for other bytes', () => {
    expect(drawEventCode(Uint8Array.of(0, 0, 0, 0, 0, 0))).not.toBe(
      drawEventCode(Uint8Array.of(0, 0, 0, 0, 0, 1)),
    );
  });
});

describe('a typed code', () => {
  it.each([
    ['cd34fg', 'cd34fg'],
    [' CD34 fg ', 'cd34fg'],
    ['cd٣٤fg', 'cd34fg'],
    ['cd۳۴fg', 'cd34fg'],
    ['\u200fcd34fg\u200e', 'cd34fg'],
  ])('%j is the code %s', (typed, code) => {
    expect(readEventCode(typed)).toBe(code);
  });

  it.each(['', 'cd3', 'cd34-fg', 'قصتي'])('%j is none', (typed) => {
    expect(readEventCode(typed)).toBeNull();
  });
});
