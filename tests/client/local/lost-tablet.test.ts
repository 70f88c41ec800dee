import { beforeAll, describe, expect, it } from 'vitest';
import { findLostTablet, noteStanding, selectLostTablet } from '../../../client/local/lost-tablet.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import { ids, municipality, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice } from './cast.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

const lost = {
  tabletId: TabletId.parse(ids.tablet),
  at: '2026-04-11T12:00:00.000Z',
  unsent: 7,
  drafts: 1,
};
const marks = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};

describe('a tablet whose browser threw away its store', () => {
  it('is found by what it noted outside it', async () => {
    const browser = marks();
    noteStanding(lost, browser);
    expect(await findLostTablet(newDevice(), browser)).toEqual(lost);
  });

  it('is not one while its store is there, nor a device that never was a tablet', async () => {
    const browser = marks();
    const { db } = await enrolledTablet(uithoorn);
    noteStanding(lost, browser);
    expect(await findLostTablet(db, browser)).toBeNull();
    expect(await findLostTablet(newDevice(), marks())).toBeNull();
  });

  it('is remembered by the tablet that it becomes', async () => {
    const { db } = await enrolledTablet(uithoorn, { lost });
    expect(await selectLostTablet(db)).toEqual(lost);
  });

  it('is forgotten when that one is enrolled again, with nothing lost since', async () => {
    const { db } = await enrolledTablet(uithoorn, { lost });
    await enrolledTablet(uithoorn, { db });
    expect(await selectLostTablet(db)).toBeNull();
  });

  it('believes no note that it cannot read, and needs none', async () => {
    const browser = marks();
    browser.setItem('tablet-stood', '{"unsent": "many"');
    expect(await findLostTablet(newDevice(), browser)).toBeNull();
    const full = {
      ...browser,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    expect(() => noteStanding(lost, full)).not.toThrow();
  });
});
