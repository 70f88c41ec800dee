import { describe, expect, it } from 'vitest';
import { roomIn } from '../../../shared/rules/space.ts';

describe('the room on a device', () => {
  it.each([
    [0, 'enough'],
    [70, 'enough'],
    [71, 'tight'],
    [85, 'tight'],
    [86, 'full'],
    [120, 'full'],
  ] as const)('with %i of 100 used is %s', (usage, room) => {
    expect(roomIn({ usage, quota: 100 })).toBe(room);
  });

  it('is believed to be there where a browser does not say', () => {
    expect([roomIn(null), roomIn({ usage: 0, quota: 0 })]).toEqual(['enough', 'enough']);
  });
});
