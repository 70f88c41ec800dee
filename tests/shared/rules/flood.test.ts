import { describe, expect, it } from 'vitest';
import { TabletId } from '../../../shared/model/ids.ts';
import { hourOf, isUnvouched, isWithinQuota, STORIES_AN_HOUR, WORK } from '../../../shared/rules/flood.ts';

describe('a flood from the link of an event', () => {
  it('leaves room for a full hall whose people all tell twice in an hour', () => {
    expect(isWithinQuota(2 * 170)).toBe(true);
  });

  it('ends at the quota, and the story before it still comes in', () => {
    expect(isWithinQuota(STORIES_AN_HOUR - 1)).toBe(true);
    expect(isWithinQuota(STORIES_AN_HOUR)).toBe(false);
  });

  it('is counted by the hour of the clock', () => {
    expect(hourOf('2026-11-22T09:59:59.999Z')).toBe('2026-11-22T09');
    expect(hourOf('2026-11-22T10:00:00.000Z')).toBe('2026-11-22T10');
  });

  it('is no matter of stories that a tablet vouches for', () => {
    expect(isUnvouched({ deviceId: null })).toBe(true);
    expect(isUnvouched({ deviceId: TabletId.parse('0199c000-0000-7000-8000-000000000005') })).toBe(false);
  });

  it('costs every phone about the same work', () => {
    expect(WORK.mostTries).toBeLessThanOrEqual(2 * WORK.fewestTries);
  });
});
