import { beforeEach, describe, expect, it } from 'vitest';
import { closeVoiceFile, openVoiceFile } from '../../../../client/capture/voice/voice-file.ts';
import { localVoiceStore, type VoiceStore } from '../../../../client/capture/voice/voice-store.ts';
import type { LocalDatabase } from '../../../../client/local/database.ts';
import { FRAME_MAX_BYTES, makeAttachmentKey, openAttachment } from '../../../../shared/seal/attachment.ts';
import { storyId } from '../../../support/telling.ts';
import { newDevice, openAgain, there } from '../../local/cast.ts';

let db: LocalDatabase;
let store: VoiceStore;
let recording: { id: string; key: string };

beforeEach(() => {
  db = newDevice();
  store = localVoiceStore(db, storyId(1));
  recording = { id: crypto.randomUUID(), key: makeAttachmentKey() };
});

const piece = (text: string): Blob => new Blob([text]);
const heard = async (hash: string): Promise<string | null> => {
  const pieces: Uint8Array[] = [];
  const source = store.read(recording.id);
  const verdict = await openAttachment(source, { ...recording, hash }, (bytes) => void pieces.push(bytes));
  return verdict.ok ? Buffer.concat(pieces).toString() : null;
};

describe('a recording', () => {
  it('is on disk piece by piece, in the order in which it was spoken, and never readable', async () => {
    const file = await openVoiceFile(store, recording);
    await Promise.all([
      file.add(piece('Ik '), 1000),
      file.add(piece('belde '), 2000),
      file.add(piece('vaak.'), 3000),
    ]);
    const onDisk = Buffer.concat((await db.chunks.toArray()).map(({ bytes }) => Buffer.from(bytes)));
    expect(onDisk.includes('belde')).toBe(false);
    const whole = there(await closeVoiceFile(store, recording));
    expect(whole).toMatchObject({ bytes: onDisk.length + 20, durationMs: 3000 });
    expect(await heard(whole.hash)).toBe('Ik belde vaak.');
  });

  it('that a kill cut off is closed with what was kept, by who comes back to it', async () => {
    const file = await openVoiceFile(store, recording);
    await file.add(piece('Tot hier'), 1000);
    store = localVoiceStore(openAgain(db), storyId(1));
    const whole = there(await closeVoiceFile(store, recording));
    expect(await heard(whole.hash)).toBe('Tot hier');
    expect(await closeVoiceFile(store, recording)).toEqual(whole);
    await expect(file.add(piece(' en verder'), 2000)).rejects.toThrow('no place');
  });

  it('ends at the first piece that could not be kept: what comes after a gap was not told so', async () => {
    let full = false;
    const failing: VoiceStore = {
      ...store,
      append: (frame) =>
        full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : store.append(frame),
    };
    const file = await openVoiceFile(failing, recording);
    await file.add(piece('Ik zei nee'), 1000);
    full = true;
    await expect(file.add(piece(' tegen hem'), 2000)).rejects.toThrow(DOMException);
    full = false;
    await expect(file.add(piece(' tegen haar'), 3000)).rejects.toThrow(DOMException);
    const whole = there(await closeVoiceFile(store, recording));
    expect(await heard(whole.hash)).toBe('Ik zei nee');
    expect(whole.durationMs).toBe(1000);
  });

  it('takes empty pieces for nothing, and cuts a large one into frames', async () => {
    const file = await openVoiceFile(store, recording);
    await file.add(piece(''), 1000);
    await file.add(piece('a'.repeat(FRAME_MAX_BYTES + 10)), 2000);
    expect(await db.chunks.count()).toBe(2);
    const whole = there(await closeVoiceFile(store, recording));
    expect((await heard(whole.hash))?.length).toBe(FRAME_MAX_BYTES + 10);
  });

  it('of nothing leaves nothing', async () => {
    await openVoiceFile(store, recording);
    expect(await closeVoiceFile(store, recording)).toBeNull();
    expect(await db.attachments.count()).toBe(0);
    expect(await closeVoiceFile(store, { ...recording, id: 'never begun' })).toBeNull();
  });
});
