import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  beforeLock,
  idleTime,
  layDownPens,
  noteActivity,
  saveBeforeLock,
  stayActive,
} from '../../../client/local/activity.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-04-11T10:00:00.000Z') });
  noteActivity();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a device that nobody is at', () => {
  it('knows for how long, until somebody is', () => {
    vi.setSystemTime(Date.parse('2026-04-11T10:09:00.000Z'));
    expect(idleTime()).toBe(9 * 60_000);
    noteActivity();
    expect(idleTime()).toBe(0);
  });

  it('does not lock late when its clock is put back', () => {
    vi.setSystemTime(Date.parse('2026-04-11T08:00:00.000Z'));
    expect(idleTime()).toBe(0);
    vi.setSystemTime(Date.parse('2026-04-11T08:10:00.000Z'));
    expect(idleTime()).toBe(10 * 60_000);
  });
});

describe('a device that slept', () => {
  it('is not kept open by a touch that comes before it could lock', () => {
    vi.setSystemTime(Date.parse('2026-04-11T10:09:59.000Z'));
    expect([stayActive(), idleTime()]).toEqual([true, 0]);
    vi.setSystemTime(Date.parse('2026-04-11T10:19:59.000Z'));
    expect([stayActive(), idleTime()]).toEqual([false, 10 * 60_000]);
  });
});

describe('before it locks', () => {
  it('all is brought to disk, or it says that something is not', async () => {
    const forget = [beforeLock(async () => true), beforeLock(async () => false)];
    expect(await saveBeforeLock()).toBe(false);
    forget[1]?.();
    expect(await saveBeforeLock()).toBe(true);
    forget[0]?.();
  });

  it('is laid down for another tab once all is on disk, and not while something is not', async () => {
    const happened: string[] = [];
    let full = true;
    const save = async () => (happened.push('save'), !full);
    const layDown = async () => (happened.push('lay down'), true);
    const forget = beforeLock(save, layDown);
    expect([await layDownPens(), happened]).toEqual([false, ['save']]);
    full = false;
    expect([await layDownPens(), happened]).toEqual([true, ['save', 'save', 'lay down']]);
    forget();
  });

  it('takes every pen up again when one of them could not be laid down', async () => {
    const happened: string[] = [];
    const yes = async () => true;
    const forget = [
      beforeLock(yes, yes, () => void happened.push('taken up')),
      beforeLock(yes, async () => false),
    ];
    expect([await layDownPens(), happened]).toEqual([false, ['taken up']]);
    for (const one of forget) one();
  });
});
