import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAttachment } from '../../../client/local/attachment.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { saveDraft, type DraftKey } from '../../../client/local/draft.ts';
import { holdDraft } from '../../../client/local/draft-lock.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { selectOutbox } from '../../../client/local/outbox.ts';
import { sealCopy } from '../../../client/local/sealed-copy.ts';
import {
  foreseeSettlement,
  settleAllShifts,
  settleDraft,
  settleShift,
} from '../../../client/local/settlement.ts';
import { selectShifts, startShift, unlockShift } from '../../../client/local/shift.ts';
import { selectNotices, selectTally } from '../../../client/local/tally.ts';
import { verifyDeviceSignature } from '../../../shared/seal/device-signature.ts';
import type { CryptoKey } from '../../../shared/seal/platform.ts';
import { makeLocks } from '../../support/locks.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, openAgain, there } from './cast.ts';

const amina = { id: 'shift-amina', name: 'Amina', pin: '482915', startedAt: '2026-04-11T09:00:00.000Z' };
const at = '2026-04-11T17:00:00.000Z';
const ended = { ending: 'ended', at } as const;

let uithoorn: Organisation;
let db: LocalDatabase;
let publicKey: CryptoKey;
let key: DraftKey;
beforeAll(async () => {
  uithoorn = await municipality();
});
beforeEach(async () => {
  ({ db, publicKey } = await enrolledTablet(uithoorn));
  key = await startShift(db, amina);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const cutShort = async (n: number, mayLeave: boolean, savedAt = at) => {
  const copy = await sealCopy(db, {
    telling: telling(n, { state: 'unfinished' }),
    form: uithoorn.form,
    receipt,
  });
  await saveDraft(db, key, { storyId: storyId(n), eventId: 'e', savedAt, content: {}, copy, mayLeave });
};

describe('the end of a shift', () => {
  it('seals the drafts that may leave, destroys the others, and says how many of each', async () => {
    await cutShort(1, true);
    await cutShort(2, false);
    await cutShort(3, false);
    expect(await foreseeSettlement(db, amina.id)).toEqual({ sealed: 1, destroyed: 2 });
    expect(await settleShift(db, amina.id, ended)).toEqual({ sealed: 1, destroyed: 2 });
    expect(await db.drafts.count()).toBe(0);
    expect((await selectOutbox(db)).map(({ storyId: id, state }) => [id, state])).toEqual([
      [storyId(1), 'sealed'],
    ]);
    expect(await selectTally(openAgain(db))).toEqual({ leftUnfinished: 1, destroyed: 2 });
  });

  it('lets go of what was recorded, but what a story that leaves names', async () => {
    await cutShort(1, true);
    await cutShort(2, false);
    for (const n of [1, 2]) await startAttachment(db, `file-${n}`, storyId(n));
    const kept = await db.attachments.get('file-1');
    const hash = 'b'.repeat(43);
    await db.attachments.put({ ...there(kept), hash });
    const attachment = {
      hash,
      bytes: 1_000,
      durationMs: 2_000,
      key: 'k'.repeat(43),
      mediaType: 'audio/webm' as const,
    };
    const copy = await sealCopy(db, {
      telling: telling(1, { state: 'unfinished', attachments: [attachment] }),
      form: uithoorn.form,
      receipt,
    });
    await db.drafts.update(storyId(1), { copy });
    await settleShift(db, amina.id, ended);
    expect((await db.attachments.toArray()).map(({ id }) => id)).toEqual(['file-1']);
  });

  it('signs what leaves in the name of the tablet, without a number', async () => {
    await cutShort(1, true);
    await settleShift(db, amina.id, ended);
    const envelope = there((await selectOutbox(db))[0]?.envelope);
    expect(await verifyDeviceSignature(envelope, publicKey)).toBe(true);
    expect(envelope.header).toMatchObject({ state: 'unfinished', sequence: null });
  });

  it('leaves a row of numbers without a gap', async () => {
    await cutShort(1, true);
    await settleShift(db, amina.id, ended);
    const { sequence } = await finishStory(db, { telling: telling(2), form: uithoorn.form, receipt });
    expect(sequence).toBe(1);
  });

  it('destroys the key and the name of the shift', async () => {
    await cutShort(1, true);
    await settleShift(db, amina.id, ended);
    expect(await db.shifts.count()).toBe(0);
  });

  it('tells whoever comes next, if there was something to tell', async () => {
    await settleShift(db, amina.id, ended);
    expect(await selectNotices(db)).toEqual([]);
    key = await startShift(db, amina);
    await cutShort(1, false);
    await settleShift(db, amina.id, { ...ended, ending: 'pins' });
    expect(await selectNotices(openAgain(db))).toEqual([
      { ending: 'pins', shiftName: 'Amina', at, sealed: 0, destroyed: 1 },
    ]);
  });

  it('takes no draft from under the pen of another tab', async () => {
    await cutShort(1, false);
    await cutShort(2, false);
    vi.stubGlobal('navigator', { locks: makeLocks() });
    await holdDraft(storyId(1));
    await settleShift(db, amina.id, ended);
    expect(await db.drafts.toCollection().primaryKeys()).toEqual([storyId(1)]);
  });

  it('keeps the key and the name of a draft under a pen, and tells of it when that is laid down', async () => {
    await cutShort(1, false);
    vi.stubGlobal('navigator', { locks: makeLocks() });
    const pen = there(await holdDraft(storyId(1)));
    await settleShift(db, amina.id, { ...ended, ending: 'revoked' });
    expect([await selectNotices(db), await selectShifts(db)]).toMatchObject([
      [],
      [{ drafts: 1, endedAt: at }],
    ]);
    expect(await unlockShift(db, amina.id, { pin: amina.pin, now: 0 })).toMatchObject({ kind: 'open' });
    pen.release();
    await vi.waitFor(async () => {
      await settleShift(db, amina.id, { ...ended, ending: 'revoked' });
      expect(await db.shifts.count()).toBe(0);
    });
    expect(await selectNotices(db)).toMatchObject([{ shiftName: 'Amina', destroyed: 1 }]);
  });

  it('keeps the key of a shift whose teller was not asked yet whether anything may be kept', async () => {
    vi.stubGlobal('navigator', { locks: makeLocks() });
    const pen = there(await holdDraft(storyId(1)));
    await settleShift(db, amina.id, { ...ended, ending: 'revoked' });
    await cutShort(1, false);
    expect([await selectNotices(db), await selectShifts(db)]).toMatchObject([[], [{ drafts: 1 }]]);
    pen.release();
    await vi.waitFor(async () => {
      await settleShift(db, amina.id, { ...ended, ending: 'revoked' });
      expect(await selectNotices(db)).toMatchObject([{ shiftName: 'Amina', destroyed: 1 }]);
    });
  });

  it('tells once of a shift of which one draft was under a pen and came to its end', async () => {
    await cutShort(1, false);
    await cutShort(2, false);
    vi.stubGlobal('navigator', { locks: makeLocks() });
    const pen = there(await holdDraft(storyId(2)));
    await settleShift(db, amina.id, { ...ended, ending: 'revoked' });
    await finishStory(db, { telling: telling(2), form: uithoorn.form, receipt });
    pen.release();
    await vi.waitFor(async () => {
      await settleShift(db, amina.id, { ...ended, ending: 'revoked' });
      expect(await db.shifts.count()).toBe(0);
    });
    expect(await selectNotices(db)).toMatchObject([{ shiftName: 'Amina', destroyed: 1 }]);
  });

  it('takes none that is taken up while an earlier shift is settled', async () => {
    await cutShort(1, true);
    key = await startShift(db, { ...amina, id: 'shift-bram' });
    await cutShort(2, true);
    const locks = makeLocks();
    let tab: Promise<unknown> | undefined;
    const request = async (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
      if (name.endsWith(storyId(1))) tab = holdDraft(storyId(2));
      return locks.request(name, options, work);
    };
    vi.stubGlobal('navigator', { locks: { ...locks, request } });
    await settleAllShifts(db, ended);
    expect(await tab).not.toBeNull();
    expect(await db.drafts.toCollection().primaryKeys()).toEqual([storyId(2)]);
  });

  it('lets no tab take up a draft while it is settled', async () => {
    await cutShort(1, true);
    vi.stubGlobal('navigator', { locks: makeLocks() });
    let tab: Promise<unknown> | undefined;
    db.outbox.hook('creating', () => void (tab = holdDraft(storyId(1))));
    await settleShift(db, amina.id, ended);
    expect(await tab).toBeNull();
  });

  it('seals what a tab saved last, also when it saved meanwhile', async () => {
    await cutShort(1, false);
    const settling = settleShift(db, amina.id, ended);
    await cutShort(1, true, '2026-04-11T17:00:01.000Z');
    await settling;
    const left = [await db.drafts.count(), await db.outbox.count()];
    // Whichever came first: never both, and never neither while it may leave.
    expect(left).toEqual(left[0] === 1 ? [1, 0] : [0, 1]);
  });

  it('counts a draft of an earlier version of the app, which has no copy, as destroyed', async () => {
    await saveDraft(db, key, { storyId: storyId(1), eventId: 'e', savedAt: at, content: {} });
    expect(await settleShift(db, amina.id, ended)).toEqual({ sealed: 0, destroyed: 1 });
  });
});

describe('one draft', () => {
  it('can be sent as it is, and the shift goes on', async () => {
    await cutShort(1, true);
    await cutShort(2, true);
    expect(await settleDraft(db, storyId(1))).toEqual({ sealed: 1, destroyed: 0 });
    expect(await db.drafts.toCollection().primaryKeys()).toEqual([storyId(2)]);
    expect(await db.shifts.count()).toBe(1);
  });
});
