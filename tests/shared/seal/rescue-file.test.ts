import { beforeAll, describe, expect, it, test } from 'vitest';
import { RESCUE_FORMAT, RESCUE_HEAD_MAX_BYTES, type RescueHead } from '../../../shared/model/rescue-file.ts';
import { sealFrame } from '../../../shared/seal/attachment.ts';
import { toBase64url } from '../../../shared/seal/base64.ts';
import {
  exportPublicKey,
  generateSealingPair,
  importSealingPair,
  type NamedKeyPair,
} from '../../../shared/seal/keys.ts';
import {
  makeRescueKey,
  openRescueFrame,
  openRescueKey,
  readRescueHead,
  writeRescueHead,
  type RescueKey,
} from '../../../shared/seal/rescue-file.ts';
import { releases } from '../../support/golden.ts';

let pair: NamedKeyPair;
let made: RescueKey;
let head: RescueHead;

beforeAll(async () => {
  pair = await generateSealingPair({ extractable: false });
  made = await makeRescueKey({ kid: pair.kid, publicKey: await exportPublicKey(pair.publicKey) });
  head = { format: RESCUE_FORMAT, about: 'Een bestand.', manifest: 100, ...made.wrapped };
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the key of a rescue file', () => {
  it('opens what was sealed with it, at its place only', async () => {
    const { frame } = await sealFrame(made.key, { place: 3, last: true }, bytes('Mijn stem'));
    const key = await openRescueKey(head, pair);
    if (key === null) throw new Error('it does not open');
    expect(await openRescueFrame(key, 3, frame)).toEqual(bytes('Mijn stem'));
    expect(await openRescueFrame(key, 2, frame)).toBeNull();
    expect(await openRescueFrame(key, 3, frame.subarray(1))).toBeNull();
    expect(await openRescueFrame(key, 3, new Uint8Array())).toBeNull();
  });

  it('is for the server alone that it was sealed to, under its own name', async () => {
    const other = await generateSealingPair({ extractable: false });
    expect(await openRescueKey(head, other)).toBeNull();
    expect(await openRescueKey({ ...head, kid: other.kid }, pair)).toBeNull();
    expect(await openRescueKey({ ...head, key: 'A'.repeat(64) }, pair)).toBeNull();
    expect(await openRescueKey({ ...head, enc: 'A'.repeat(87) }, pair)).toBeNull();
  });

  it('is not sealed to a key that is not of its name', async () => {
    const publicKey = await exportPublicKey(pair.publicKey);
    await expect(makeRescueKey({ kid: 'A'.repeat(22), publicKey })).rejects.toThrow(TypeError);
  });
});

const rescued = releases.flatMap(({ release, keys, rescue }) => (rescue ? [{ release, keys, rescue }] : []));

test.each(rescued)('a rescue file that $release made is opened still', async ({ keys, rescue }) => {
  const key = await openRescueKey(rescue.head, await importSealingPair(keys.sealing));
  if (key === null) throw new Error('it does not open');
  const opened = await openRescueFrame(key, rescue.place, Buffer.from(rescue.frame, 'base64url'));
  expect(opened && toBase64url(opened)).toBe(rescue.plain);
});

describe('the first line of a rescue file', () => {
  it('is read from the beginning of the file', () => {
    const line = writeRescueHead(head);
    const file = new Uint8Array([...line, 1, 10, 3]);
    expect(readRescueHead(file)).toEqual({ ok: true, head, bytes: line.length });
  });

  it('takes what a later app adds to it', () => {
    const line = bytes(`${JSON.stringify({ ...head, more: 1 })}\n`);
    expect(readRescueHead(line)).toMatchObject({ ok: true, head });
  });

  it.each<[string, Uint8Array | (() => Uint8Array)]>([
    ['empty', new Uint8Array()],
    ['other', Uint8Array.of(0xff, 0xfe, 10)],
    ['other', bytes('{"format":"iets-anders"}\n')],
    ['other', new Uint8Array(10_000)],
    ['newer', bytes(`{"format":"${RESCUE_FORMAT}","v":2}\n`)],
    ['damaged', bytes(`{"format":"${RESCUE_FORMAT}","v":1}\n`)],
    ['damaged', bytes(`{"format":"${RESCUE_FORMAT}","v"`)],
    ['damaged', () => writeRescueHead(head).subarray(0, -1)],
    ['damaged', () => writeRescueHead({ ...head, about: 'x'.repeat(RESCUE_HEAD_MAX_BYTES) })],
  ])('says %s of what is none', (reason, file) => {
    expect(readRescueHead(typeof file === 'function' ? file() : file)).toEqual({ ok: false, reason });
  });
});
