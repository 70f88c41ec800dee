import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { saveTablet, selectOptionalTablet } from '../../../client/local/device.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { offerKeyset, phoneKeyset } from '../../../client/local/keyset.ts';
import { wipePhone } from '../../../client/local/phone.ts';
import type { Keyset } from '../../../shared/model/keyset.ts';
import { OrganisationId } from '../../../shared/model/ids.ts';
import { signKeyset } from '../../../shared/seal/keyset-signature.ts';
import { openEnvelope } from '../../../shared/seal/open-story.ts';
import { municipality, receipt, rotated, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice, openAgain, there } from './cast.ts';

let first: Organisation;
let second: Organisation;
let third: Organisation;
let stranger: Organisation;

beforeAll(async () => {
  first = await municipality();
  second = await rotated(first);
  third = await rotated(second);
  stranger = await municipality();
});

const withoutSignature = ({ issue: _issue, ...keys }: Keyset): Keyset => keys;
const tabletIn = async (db: LocalDatabase) => there(await selectOptionalTablet(openAgain(db)));

describe('the keyset of a tablet', () => {
  it('is renewed by the root that it pinned at enrolment, and stories go to the new key', async () => {
    const { db } = await enrolledTablet(first);
    const before = await finishStory(db, { telling: telling(1), form: first.form, receipt });
    expect(await offerKeyset(db, second.keyset)).toBeNull();
    // The form on the tablet is still the old one: what counts is the keyset that it holds.
    const after = await finishStory(db, { telling: telling(2), form: first.form, receipt });
    expect(await openEnvelope(there(before.envelope), first.sealing)).toMatchObject({ ok: true });
    expect(await openEnvelope(there(after.envelope), second.sealing)).toMatchObject({ ok: true });
    expect([before.receipts, after.receipts]).toEqual([first.keyset.receipts, second.keyset.receipts]);
    expect(after.envelope?.header).toMatchObject({ sequence: 2, previousHash: before.envelopeHash });
  });

  it('stays when another root signed the one that came in, and the tablet says so until a good one comes', async () => {
    const { db } = await enrolledTablet(first);
    expect(await offerKeyset(db, stranger.keyset)).toBe('root');
    expect(await tabletIn(db)).toMatchObject({ keyset: first.keyset, keysetRefusal: 'root' });
    expect(await offerKeyset(db, first.keyset)).toBeNull();
    expect(await tabletIn(db)).toMatchObject({ keyset: first.keyset, keysetRefusal: null });
  });

  it('stays when the one that came in was altered, is unsigned, older, or of another organisation', async () => {
    const { db } = await enrolledTablet(second);
    const { sealing } = stranger.keyset;
    const elsewhere = OrganisationId.parse('0199c000-0000-7000-8000-0000000000ff');
    const neighbour = await signKeyset(
      { ...withoutSignature(second.keyset), organisationId: elsewhere },
      { number: 3, at: '2026-03-01T09:00:00.000Z' },
      first.root,
    );
    expect(await offerKeyset(db, { ...second.keyset, sealing })).toBe('signature');
    expect(await offerKeyset(db, withoutSignature(second.keyset))).toBe('unsigned');
    expect(await offerKeyset(db, neighbour)).toBe('organisation');
    expect(await offerKeyset(db, first.keyset)).toBe('older');
    expect(await tabletIn(db)).toMatchObject({ keyset: second.keyset, keysetRefusal: 'older' });
    const { envelope } = await finishStory(db, { telling: telling(1), form: first.form, receipt });
    expect(await openEnvelope(there(envelope), second.sealing)).toMatchObject({ ok: true });
  });

  it('ends with the latest when two tabs are offered one each', async () => {
    const { db } = await enrolledTablet(first);
    const other = openAgain(db);
    await Promise.all([offerKeyset(db, second.keyset), offerKeyset(other, third.keyset)]);
    expect((await tabletIn(db)).keyset).toEqual(third.keyset);
  });

  it('gets its root with the first signed keyset where 0.1.0 left one without', async () => {
    const { db } = await enrolledTablet(first);
    const tablet = await tabletIn(db);
    await saveTablet(db, { ...tablet, keyset: withoutSignature(first.keyset) });
    const { envelope } = await finishStory(db, { telling: telling(1), form: first.form, receipt });
    expect(await openEnvelope(there(envelope), first.sealing)).toMatchObject({ ok: true });
    expect(await offerKeyset(db, withoutSignature(first.keyset))).toBeNull();
    expect(await offerKeyset(db, second.keyset)).toBeNull();
    expect(await offerKeyset(db, stranger.keyset)).toBe('root');
    expect((await tabletIn(db)).keyset).toEqual(second.keyset);
  });
});

describe("a resident's own phone", () => {
  it('pins the first root that it sees, and seals to the latest keys of it', async () => {
    const db = newDevice();
    expect(await phoneKeyset(db, first.form)).toEqual(first.keyset);
    expect(await offerKeyset(db, second.keyset)).toBeNull();
    expect(await phoneKeyset(openAgain(db), first.form)).toEqual(second.keyset);
    expect(await offerKeyset(db, stranger.keyset)).toBe('root');
    expect(await phoneKeyset(db, stranger.form)).toEqual(second.keyset);
  });

  it('does not seal to keys of another root, and keeps the draft', async () => {
    const db = newDevice();
    await offerKeyset(db, first.keyset);
    const elsewhere = OrganisationId.parse('0199c000-0000-7000-8000-0000000000ff');
    const form = {
      ...stranger.form,
      organisation: { ...stranger.form.organisation, id: elsewhere },
      keyset: { ...stranger.keyset, organisationId: elsewhere },
    };
    const finishing = finishStory(db, { telling: telling(1, { channel: 'phone' }), form, receipt });
    await expect(finishing).rejects.toThrow('not believed: root');
    expect(await db.outbox.count()).toBe(0);
  });

  it('tells at events of two organisations of one server, each with its own issues', async () => {
    const db = newDevice();
    const elsewhere = OrganisationId.parse('0199c000-0000-7000-8000-0000000000ff');
    const neighbour = await signKeyset(
      { ...withoutSignature(first.keyset), organisationId: elsewhere },
      { number: 1, at: '2026-03-01T09:00:00.000Z' },
      first.root,
    );
    await offerKeyset(db, second.keyset);
    expect(await offerKeyset(db, neighbour)).toBeNull();
    expect(await offerKeyset(db, first.keyset)).toBe('older');
    expect(await phoneKeyset(db, first.form)).toEqual(second.keyset);
  });

  it('tells with a form that 0.1.0 left, whose keyset is not signed', async () => {
    const db = newDevice();
    const form = { ...first.form, keyset: withoutSignature(first.keyset) };
    const { envelope } = await finishStory(db, { telling: telling(1, { channel: 'phone' }), form, receipt });
    expect(await openEnvelope(there(envelope), first.sealing)).toMatchObject({ ok: true });
  });

  it('forgets its root when everything is taken off it', async () => {
    const db = newDevice();
    await offerKeyset(db, first.keyset);
    await wipePhone(db);
    expect(await offerKeyset(db, stranger.keyset)).toBeNull();
  });
});
