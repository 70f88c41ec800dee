import { describe, expect, it } from 'vitest';
import { afterAttempt, NO_ATTEMPT, sinceAttempt } from '../../../client/capture/attempt.ts';

const tried = afterAttempt(NO_ATTEMPT, 'tell.fault.story');

describe('the fault of a screen', () => {
  it('is named by an attempt, and not before', () => {
    expect(sinceAttempt(NO_ATTEMPT, 'tell.fault.story')).toBe(NO_ATTEMPT);
    expect(tried).toEqual({ count: 1, fault: 'tell.fault.story' });
  });

  it('stays while it is not mended', () => {
    expect(sinceAttempt(tried, 'tell.fault.story')).toBe(tried);
  });

  it('gives no other one its place: a recording that begins after an attempt is no error', () => {
    expect(sinceAttempt(tried, 'tell.fault.recording').fault).toBeUndefined();
  });

  it('does not come back by itself once it was mended', () => {
    const mended = sinceAttempt(tried, undefined);
    expect(mended.fault).toBeUndefined();
    expect(sinceAttempt(mended, 'tell.fault.story').fault).toBeUndefined();
    expect(afterAttempt(mended, 'tell.fault.story')).toEqual({ count: 2, fault: 'tell.fault.story' });
  });
});
