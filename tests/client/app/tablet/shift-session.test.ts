import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetInterrupted,
  interruptedIn,
  lockShift,
  nameToldStory,
  setShiftKey,
  shiftKey,
} from '../../../../client/app/tablet/shift-session.ts';
import { beforeLock, LOCK_AFTER } from '../../../../client/local/activity.ts';
import type { DraftKey } from '../../../../client/local/draft.ts';
import { makeShiftDraftKey } from '../../../../shared/seal/draft-key.ts';
import { storyId } from '../../../support/telling.ts';

let key: DraftKey;
const page = new EventTarget();
beforeAll(async () => {
  key = { id: 'shift', key: await makeShiftDraftKey() };
});
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-04-11T10:00:00.000Z') });
  // What the watch hears of hands, in a browser.
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', page);
  setShiftKey(key);
});
afterEach(() => {
  setShiftKey(null);
  nameToldStory(null);
  forgetInterrupted();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('the key of an open shift', () => {
  it('goes after ten minutes without anybody, whatever page stands on the screen', async () => {
    await pass(LOCK_AFTER - 1_000);
    expect(shiftKey()).toBe(key);
    await pass(1_000);
    expect(shiftKey()).toBeNull();
  });

  it('goes at once when the interviewer locks it, and its PIN leads home', () => {
    lockShift();
    expect(shiftKey()).toBeNull();
    expect(interruptedIn('shift')).toBeNull();
  });

  it('stays as long as somebody touches the tablet', async () => {
    await pass(LOCK_AFTER - 1_000);
    page.dispatchEvent(new Event('pointerdown'));
    await pass(LOCK_AFTER - 1_000);
    expect(shiftKey()).toBe(key);
  });

  it('is not kept by the touch of whoever wakes a tablet that slept', async () => {
    vi.setSystemTime(Date.now() + 6 * 60 * 60_000);
    page.dispatchEvent(new Event('pointerdown'));
    await pass(0);
    expect(shiftKey()).toBeNull();
  });

  it('stays while what was told is not on disk', async () => {
    const forget = beforeLock(async () => false);
    await pass(LOCK_AFTER);
    expect(shiftKey()).toBe(key);
    forget();
    await pass(LOCK_AFTER);
    expect(shiftKey()).toBeNull();
  });

  it('is not locked away by the watch of the shift before it', async () => {
    await pass(LOCK_AFTER - 1_000);
    const next = { ...key, id: 'next' };
    setShiftKey(next);
    await pass(LOCK_AFTER - 1_000);
    expect(shiftKey()).toBe(next);
  });
});

describe('the story that a lock came between', () => {
  it('is the one that was on the screen, in its own shift', async () => {
    nameToldStory(storyId(1));
    await pass(LOCK_AFTER);
    expect([interruptedIn('shift'), interruptedIn('another')]).toEqual([storyId(1), null]);
  });

  it('stays so until somebody decided about it, also when it locks once more', () => {
    nameToldStory(storyId(1));
    lockShift();
    nameToldStory(null);
    setShiftKey(key);
    lockShift();
    expect(interruptedIn('shift')).toBe(storyId(1));
    forgetInterrupted();
    expect(interruptedIn('shift')).toBeNull();
  });
});
