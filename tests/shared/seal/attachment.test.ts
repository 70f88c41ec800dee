import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTACHMENT_MAX_FRAMES } from '../../../shared/model/attachment.ts';
import { attachmentHash } from '../../../shared/seal/attachment-frames.ts';
import {
  FRAME_MAX_BYTES,
  hashAttachment,
  importAttachmentKey,
  makeAttachmentKey,
  openAttachment,
  sealFrame,
} from '../../../shared/seal/attachment.ts';
import { releases } from '../../support/golden.ts';
import { hashBySecond, openBySecond, sealBySecond } from '../../support/second-attachment.ts';

type SealedFile = { key: string; hash: string; frames: Uint8Array[] };

const seal = async (pieces: readonly Uint8Array[], key = makeAttachmentKey()): Promise<SealedFile> => {
  const sealer = await importAttachmentKey(key);
  const sealed = await Promise.all(
    pieces.map((piece, place) => sealFrame(sealer, { place, last: place === pieces.length - 1 }, piece)),
  );
  const hash = await attachmentHash(sealed.map(({ digest }) => digest));
  return { key, hash, frames: sealed.map(({ frame }) => frame) };
};

async function* inPiecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const open = async ({ key, hash, frames }: SealedFile, size = 1000) => {
  const taken: Uint8Array[] = [];
  const source = inPiecesOf(Buffer.concat(frames), size);
  const verdict = await openAttachment(source, { key, hash }, (piece) => void taken.push(piece));
  return { verdict, text: Buffer.concat(taken).toString('latin1') };
};

const hashOf = (frames: readonly Uint8Array[]): string => hashBySecond(frames);
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const notTheseBytes = { ok: false, reason: 'hash' };
const notAuthentic = { ok: false, reason: 'not-authentic' };
const song = ['een', 'twee', 'drie', 'vier', ''].map(bytes);

/** Pieces of any length, the last perhaps empty. */
const anyPieces = fc
  .tuple(
    fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 6 }),
    fc.uint8Array({ maxLength: 60 }),
  )
  .map(([before, last]) => [...before, last]);

describe('a sealed file', () => {
  test('comes back as it was, whatever pieces it was made of and arrives in', () =>
    fc.assert(
      fc.asyncProperty(anyPieces, fc.integer({ min: 1, max: 200 }), async (pieces, size) => {
        const text = Buffer.concat(pieces).toString('latin1');
        const file = await seal(pieces);
        expect(await open(file, size)).toEqual({ verdict: { ok: true, bytes: text.length }, text });
      }),
    ));

  test('holds nothing readable, and is never sealed twice alike', async () => {
    const [one, two] = [await seal(song), await seal(song)];
    expect(Buffer.concat(one.frames).toString('latin1')).not.toContain('twee');
    expect(one.hash).not.toBe(two.hash);
  });

  test('that a kill left open can be closed by an empty last frame, at a place that was sealed and not kept', async () => {
    const key = makeAttachmentKey();
    const { frames } = await seal(['een', 'twee', 'lost', 'also lost'].map(bytes), key);
    const { frame } = await sealFrame(await importAttachmentKey(key), { place: 2, last: true }, bytes(''));
    const closed = [...frames.slice(0, 2), frame];
    expect(await open({ key, frames: closed, hash: hashOf(closed) })).toEqual({
      verdict: { ok: true, bytes: 7 },
      text: 'eentwee',
    });
  });

  test('takes a piece as large as one frame, and none larger', async () => {
    const large = new Uint8Array(FRAME_MAX_BYTES).fill(7);
    expect((await open(await seal([large]), 65_536)).verdict).toEqual({ ok: true, bytes: FRAME_MAX_BYTES });
    await expect(seal([new Uint8Array(FRAME_MAX_BYTES + 1)])).rejects.toThrow(RangeError);
  });

  test('has no empty frame but the last', async () => {
    await expect(seal(['', 'een'].map(bytes))).rejects.toThrow(RangeError);
    const key = makeAttachmentKey();
    const frames = sealBySecond(Buffer.from(key, 'base64url'), ['', 'een'].map(bytes));
    expect((await open({ key, frames, hash: hashOf(frames) })).verdict).toEqual(notAuthentic);
  });

  test('asks for a key that is one', async () => {
    await expect(importAttachmentKey('AAAA')).rejects.toThrow(TypeError);
  });
});

describe('bytes that are not those announced', () => {
  const tampered: [string, (frames: Uint8Array[]) => Uint8Array[]][] = [
    ['cut short', (frames) => frames.slice(0, 3)],
    ['without its last frame', (frames) => frames.slice(0, -1)],
    ['in another order', ([a, b, ...rest]) => [b, a, ...rest] as Uint8Array[]],
    ['with a frame twice', ([a, ...rest]) => [a, a, ...rest] as Uint8Array[]],
    ['with something behind it', (frames) => [...frames, bytes('more')]],
    ['with its last frame twice', (frames) => [...frames, ...frames.slice(-1)]],
    ['empty', () => []],
  ];

  test.each(tampered)('are refused: a file %s', async (_, tamper) => {
    const file = await seal(song);
    const frames = tamper(file.frames);
    expect((await open({ ...file, frames })).verdict).toEqual(notTheseBytes);
    // And when a sender announces exactly those: a file may be wrong on purpose.
    expect((await open({ ...file, frames, hash: hashOf(frames) })).verdict.ok).toBe(false);
  });

  test('are refused wherever a bit is flipped or the file is cut', async () => {
    const file = await seal(song);
    const whole = Buffer.concat(file.frames);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect((await open({ ...file, frames: [flipped] })).verdict).toEqual(notTheseBytes);
        const cut = whole.subarray(0, bit >> 3);
        expect((await open({ ...file, frames: [cut] })).verdict).toEqual(notTheseBytes);
      }),
    );
  });
});

describe('a file that its sender made wrong', () => {
  test('does not open when a frame is of another file', async () => {
    const [one, two] = [await seal(song), await seal(song)];
    const frames = one.frames.map((frame, place) => (place === 1 ? (two.frames[1] ?? frame) : frame));
    expect((await open({ ...one, frames, hash: hashOf(frames) })).verdict).toEqual(notAuthentic);
  });

  test('does not open when it stops without a last frame, and gives nothing after the first wrong one', async () => {
    const file = await seal(song);
    const open3 = file.frames.slice(0, 3);
    expect(await open({ ...file, frames: open3, hash: hashOf(open3) })).toEqual({
      verdict: notAuthentic,
      text: 'eentweedrie',
    });
    const swapped = [file.frames[0], file.frames[2], ...file.frames.slice(2)].filter((frame) => !!frame);
    expect((await open({ ...file, frames: swapped, hash: hashOf(swapped) })).text).toBe('een');
  });

  test('does not open under what is no key, or a key in another spelling', async () => {
    for (const key of ['', 'AAAA', 'é'.repeat(43), `${'A'.repeat(42)}B`]) {
      const file = await seal(song);
      expect((await open({ ...file, key })).verdict).toEqual(notAuthentic);
      expect((await open({ ...file, key, hash: hashOf([]) })).verdict).toEqual(notTheseBytes);
    }
  });

  test('does not open under another key', async () => {
    expect((await open({ ...(await seal(song)), key: makeAttachmentKey() })).verdict).toEqual(notAuthentic);
  });
});

describe('a file of frames that hold nothing', () => {
  /** The smallest that can be: a header and a tag. */
  const empty = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.alloc(16)]);

  // Sixty thousand digests, on a machine that does more besides.
  const patience = { timeout: 30_000 };

  test('is read as far as a file may go, and no further', patience, async () => {
    let given = 0;
    async function* withoutEnd(): AsyncGenerator<Uint8Array> {
      for (; given < 10 * ATTACHMENT_MAX_FRAMES; given += 256) yield Buffer.alloc(20 * 256, empty);
    }
    expect(await hashAttachment(withoutEnd())).toBeNull();
    expect(given).toBeLessThan(2 * ATTACHMENT_MAX_FRAMES);
  });

  test('is known by its hash when it has as many as may be', patience, async () => {
    const frames = Array.from({ length: ATTACHMENT_MAX_FRAMES }, () => empty);
    expect(await hashAttachment(inPiecesOf(Buffer.concat(frames), 65_536))).toBe(hashOf(frames));
  });
});

describe('the format', () => {
  test('is what README.md says, to the byte', async () => {
    const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64url');
    const { frames, hash } = await seal(['Mijn ', 'stem', ''].map(bytes), key);
    const written = frames.map((frame) => Buffer.from(frame).toString('hex'));
    expect(written).toEqual([
      '0000001543d5dfb0958acc3b15eafdbcd22931e40fe3af43d0',
      '00000014539810568446fd7bbee8ba1d72338e8e01ac12ff',
      '80000010c14233d2d6da2e4a3e3fd4bb56d3f61b',
    ]);
    expect(hash).toBe('sFjWtRxbQP9oyQka8CdBYbuzPItFAmLwIsEOfpID858');
    const readme = await readFile('shared/seal/README.md', 'utf8');
    for (const line of [...written, hash]) expect(readme).toContain(line);
  });

  test('is that of a second implementation, both ways', () =>
    fc.assert(
      fc.asyncProperty(anyPieces, async (pieces) => {
        const file = await seal(pieces);
        const key = Buffer.from(file.key, 'base64url');
        expect(openBySecond(key, Buffer.concat(file.frames))).toEqual(Buffer.concat(pieces));
        const frames = sealBySecond(key, pieces);
        expect(Buffer.concat(frames)).toEqual(Buffer.concat(file.frames));
        expect(hashBySecond(frames)).toBe(file.hash);
      }),
    ));
});

const recorded = releases.flatMap(({ release, recording }) => (recording ? [{ release, recording }] : []));

test.each(recorded)('what was recorded under $release is opened still', async ({ recording }) => {
  const { key, hash, plain } = recording;
  const { verdict, text } = await open({ key, hash, frames: [Buffer.from(recording.sealed, 'base64url')] });
  expect(verdict).toEqual({ ok: true, bytes: text.length });
  expect(text).toBe(Buffer.from(plain, 'base64url').toString('latin1'));
});
