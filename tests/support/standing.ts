import type { Standing } from '../../shared/model/standing.ts';

/** A tablet after a morning at a stall, in an app of today. */
export const standing = (change: Partial<Standing> = {}): Standing => ({
  at: '2026-11-22T12:00:00.000Z',
  unsent: 7,
  drafts: 1,
  sealed: 12,
  leftUnfinished: 0,
  destroyed: 0,
  storage: { persisted: true, usage: 2_000_000, quota: 1_000_000_000 },
  clientVersion: '0.1.0',
  ...change,
});
