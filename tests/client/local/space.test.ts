import { describe, expect, it } from 'vitest';
import { askPersistence, isPersisted, roomLeft, spaceOf } from '../../../client/local/space.ts';

const refuses = () => Promise.reject(new TypeError('not in a private window'));

describe('the space of this device', () => {
  it('is what the browser says, and unknown where it says nothing', async () => {
    expect(await spaceOf({ estimate: async () => ({ usage: 3, quota: 10 }) })).toEqual({
      usage: 3,
      quota: 10,
    });
    expect(await spaceOf({ estimate: async () => ({}) })).toBeNull();
    expect(await spaceOf({ estimate: refuses })).toBeNull();
    expect(await spaceOf({})).toBeNull();
  });

  it('has room until it is nearly full', async () => {
    expect(await roomLeft({ estimate: async () => ({ usage: 9, quota: 10 }) })).toBe('full');
    expect(await roomLeft({ estimate: refuses })).toBe('enough');
  });
});

describe('the promise to keep what is here', () => {
  it('is asked for where it was not given, and the answer is the browser’s', async () => {
    const asked: string[] = [];
    const storage = (answer: boolean) => ({
      persisted: async () => false,
      persist: async () => {
        asked.push('persist');
        return answer;
      },
    });
    expect(await askPersistence(storage(true))).toBe(true);
    expect(await askPersistence(storage(false))).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it('is not asked for again', async () => {
    expect(await askPersistence({ persisted: async () => true, persist: refuses })).toBe(true);
  });

  it('is unknown where the browser knows nothing of it', async () => {
    expect([await isPersisted({}), await askPersistence({})]).toEqual([null, null]);
    expect(await askPersistence({ persisted: refuses, persist: refuses })).toBeNull();
  });
});
