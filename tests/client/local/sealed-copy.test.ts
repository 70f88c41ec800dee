import { beforeAll, describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '../../../client/capture/draft.ts';
import { localKeeper } from '../../../client/capture/local-keeper.ts';
import { phoneDraftKey } from '../../../client/local/device.ts';
import { PHONE } from '../../../client/local/draft.ts';
import { startShift } from '../../../client/local/shift.ts';
import { headerFault } from '../../../shared/rules/telling.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { Telling } from '../../../shared/model/telling.ts';
import { municipality, receipt, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice, openAgain, there } from './cast.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

const amina = { id: 'shift-amina', name: 'Amina', pin: '482915', startedAt: '2026-04-11T09:00:00.000Z' };

const told = (change: Partial<Draft> = {}) => {
  const draft = newDraft(uithoorn.form, 'nl', '2026-04-11T10:00:00.000Z');
  return {
    draft: { ...draft, receipt: { ...draft.receipt, verifier: receipt }, hold: true, ...change },
    form: uithoorn.form,
  };
};

describe('the copy beside a draft', () => {
  it('is opened by the server alone, and says what was told so far', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const keeper = localKeeper(db, await startShift(db, amina));
    await keeper.save({ ...told({ text: 'Het loket was dicht' }), channel: 'tablet' });
    const [row] = await openAgain(db).drafts.toArray();
    const { envelope } = there(row?.copy);
    const opened = await openEnvelope(envelope, uithoorn.sealing);
    const telling = Telling.parse(opened.ok ? opened.content : null);
    expect(telling).toMatchObject({ state: 'unfinished', text: 'Het loket was dicht', feeling: null });
    expect(headerFault(telling, envelope.header)).toBeNull();
    expect(envelope.header).toMatchObject({ state: 'unfinished', sequence: null, previousHash: null });
  });

  it('is not signed before it leaves', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const keeper = localKeeper(db, await startShift(db, amina));
    await keeper.save({ ...told({ text: 'Het loket was dicht' }), channel: 'tablet' });
    expect((await db.drafts.toArray())[0]?.copy?.envelope.signature).toBeNull();
  });

  it('leaves readable no more than whether it may leave', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const keeper = localKeeper(db, await startShift(db, amina));
    const story = told({ text: 'Het loket was dicht', decisions: { analysis: true, quotation: false } });
    await keeper.save({ ...story, channel: 'tablet' });
    const [row] = await db.drafts.toArray();
    expect(row?.mayLeave).toBe(true);
    const { encrypted: _, copy, ...readable } = there(row);
    expect(Object.keys(readable).sort()).toEqual(['eventId', 'keyId', 'mayLeave', 'savedAt', 'storyId']);
    expect(JSON.stringify(copy)).not.toContain('loket');
  });

  it('follows the teller, who may think better of it', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const keeper = localKeeper(db, await startShift(db, amina));
    const { draft, form } = told({ text: 'Het loket was dicht', decisions: { analysis: true } });
    await keeper.save({ draft, form, channel: 'tablet' });
    await keeper.save({ draft: { ...draft, decisions: { analysis: false } }, form, channel: 'tablet' });
    expect((await db.drafts.toArray())[0]?.mayLeave).toBe(false);
  });

  it('is not made before there is a story', async () => {
    const { db } = await enrolledTablet(uithoorn);
    const keeper = localKeeper(db, await startShift(db, amina));
    await keeper.save({ ...told({ text: ' ' }), channel: 'tablet' });
    expect((await db.drafts.toArray())[0]?.copy).toBeNull();
  });

  it("is not made on a resident's own phone", async () => {
    const db = newDevice();
    const keeper = localKeeper(db, { id: PHONE, key: await phoneDraftKey(db) });
    await keeper.save({ ...told({ text: 'Het loket was dicht' }), channel: 'phone' });
    const [row] = await db.drafts.toArray();
    expect(Object.keys(there(row)).sort()).toEqual(['encrypted', 'eventId', 'keyId', 'savedAt', 'storyId']);
  });
});
