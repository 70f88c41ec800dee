import { beforeEach, describe, expect, it } from 'vitest';
import { selectAttachments } from '../../../client/local/attachment.ts';
import { finishStory } from '../../../client/local/finish.ts';
import { saveForms } from '../../../client/local/form.ts';
import { happen, purge, selectOutbox } from '../../../client/local/outbox.ts';
import {
  makeRescueFiles,
  noteExported,
  selectHeld,
  selectRescuable,
} from '../../../client/local/rescue-file.ts';
import type { LocalDatabase } from '../../../client/local/database.ts';
import { MOST_RESCUED, RescueManifest } from '../../../shared/model/rescue-file.ts';
import { hashAttachment } from '../../../shared/seal/attachment.ts';
import { openRescueFrame, openRescueKey, readRescueHead } from '../../../shared/seal/rescue-file.ts';
import { recordOn } from '../../support/recorded.ts';
import { partsOf } from '../../support/rescue-file.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { enrolledTablet, newDevice, there } from './cast.ts';

const MADE_AT = new Date('2026-11-25T23:30:00.000Z');

let organisation: Organisation;
let db: LocalDatabase;

beforeEach(async () => {
  organisation = await municipality();
  ({ db } = await enrolledTablet(organisation));
});

const finish = (n: number, channel: 'tablet' | 'phone' = 'tablet') =>
  finishStory(db, { telling: telling(n, { channel }), form: organisation.form, receipt });

const opened = async (blob: Blob) => {
  const { head, manifest, frames } = await partsOf(blob);
  const key = there(await openRescueKey(head, organisation.sealing));
  const read = async (place: number, frame: string): Promise<unknown> => {
    const bytes = there(await openRescueFrame(key, place, Buffer.from(frame, 'base64url')));
    return JSON.parse(new TextDecoder().decode(bytes));
  };
  return {
    manifest: RescueManifest.parse(await read(0, manifest)),
    envelopes: await Promise.all(frames.map(({ place, frame }) => read(place, frame))),
  };
};

describe('a rescue file', () => {
  it('holds the envelopes as they lie in the outbox, under a list of them', async () => {
    const items = [await finish(1), await finish(2)];
    const file = there((await makeRescueFiles(db, await selectRescuable(db), MADE_AT))[0]);
    expect(file.name).toBe('meevertellen-2026-11-26-2-verhalen.mvt');
    const { manifest, envelopes } = await opened(file.blob);
    expect(envelopes).toEqual(items.map(({ envelope }) => envelope));
    expect(manifest).toMatchObject({
      madeAt: MADE_AT.toISOString(),
      tablet: { name: 'Tablet 1' },
      stories: items.map((item) => ({
        storyId: item.storyId,
        envelopeHash: item.envelopeHash,
        sequence: item.sequence,
        attachments: [],
      })),
    });
  });

  it('shows who finds it that it is one, and nothing else', async () => {
    const item = await finish(1);
    const file = there((await makeRescueFiles(db, [item], MADE_AT))[0]);
    const text = Buffer.from(await file.blob.arrayBuffer()).toString('latin1');
    expect(text).toContain('Dit is een reddingsbestand van Meevertellen');
    const { header, ct, enc } = there(item.envelope);
    const secrets = [header.storyId, header.eventId, header.organisationId, header.sealedAt, ct, enc];
    const shown = [...secrets, there(header.deviceId), 'Tablet 1', item.eventName, item.envelopeHash];
    expect(shown.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('is made of all that the server does not have for certain, also of what it set aside', async () => {
    for (const n of [1, 2, 3, 4]) await finish(n);
    for (const n of [2, 3, 4]) await happen(db, storyId(n), 'send');
    await happen(db, storyId(3), 'acknowledge');
    await happen(db, storyId(4), 'setAside', { refusal: { kind: 'quarantined', reason: 'signature' } });
    expect((await selectRescuable(db)).map((item) => item.storyId)).toEqual([1, 2, 4].map(storyId));
  });

  it('is made of what the server has as well, as long as it lies here, when somebody asks for that', async () => {
    const items = [await finish(1), await finish(2), await finish(3)];
    for (const n of [2, 3]) await happen(db, storyId(n), 'send');
    for (const n of [2, 3]) await happen(db, storyId(n), 'acknowledge');
    await purge(db, storyId(3));
    const file = there((await makeRescueFiles(db, await selectHeld(db), MADE_AT))[0]);
    const { envelopes } = await opened(file.blob);
    expect(envelopes).toEqual(items.slice(0, 2).map(({ envelope }) => envelope));
  });

  it('takes nothing off the device, which remembers when it was made', async () => {
    await finish(1);
    const before = await selectOutbox(db);
    const file = there((await makeRescueFiles(db, before, MADE_AT))[0]);
    expect(await selectOutbox(db)).toEqual(before);
    await noteExported(db, file.storyIds, MADE_AT);
    expect(await selectOutbox(db)).toEqual([{ ...before[0], exportedAt: MADE_AT.toISOString() }]);
    await happen(db, storyId(1), 'send');
    expect(await db.outbox.get(storyId(1))).toMatchObject({
      state: 'sending',
      exportedAt: MADE_AT.toISOString(),
    });
  });

  it('can be made on a phone, which has its keys from the form', async () => {
    db = newDevice();
    await saveForms(db, [organisation.form], organisation.form.serverTime);
    await finish(1, 'phone');
    const file = there((await makeRescueFiles(db, await selectRescuable(db), MADE_AT))[0]);
    expect(file.name).toBe('meevertellen-2026-11-26-1-verhaal.mvt');
    expect((await opened(file.blob)).manifest.tablet).toBeNull();
  });

  it('holds the recordings that its stories name, sealed as they lie here', async () => {
    const { attachment } = await recordOn(db, storyId(1), { seconds: 3 });
    const item = await finishStory(db, {
      telling: telling(1, { attachments: [attachment] }),
      form: organisation.form,
      receipt,
    });
    await finish(2);
    const file = there(
      (await makeRescueFiles(db, [item, ...(await selectRescuable(db)).slice(1)], MADE_AT))[0],
    );
    const { hash, bytes } = attachment;
    const whole = new Uint8Array(await file.blob.arrayBuffer());
    async function* sealed() {
      yield whole.subarray(-bytes);
    }
    expect(await hashAttachment(sealed())).toBe(hash);
    expect(await selectAttachments(db, storyId(1))).toMatchObject([{ hash, bytes }]);
  });

  it('becomes several when there is more than one can list', async () => {
    const item = await finish(1);
    const many = Array.from({ length: MOST_RESCUED + 1 }, () => item);
    const files = await makeRescueFiles(db, many, MADE_AT);
    expect(files.map(({ storyIds }) => storyIds.length)).toEqual([MOST_RESCUED, 1]);
    expect(readRescueHead(Buffer.from(await there(files[0]).blob.arrayBuffer())).ok).toBe(true);
  });
});
