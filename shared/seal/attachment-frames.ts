import { toBase64url } from './base64.ts';
import { sha256, type Bytes } from './platform.ts';

/** A sealed piece of a file with its header, as it lies on disk and goes over the line. */
export interface Frame {
  place: number;
  last: boolean;
  bytes: Uint8Array;
}

/** The length of what follows, big-endian, with the top bit set on the last frame. */
export const HEADER_BYTES = 4;
const LENGTH = 0x7f_ff_ff_ff;

/** The tag of AES-GCM, at the end of what follows. */
export const TAG_BYTES = 16;

/** A frame of this length with its header written, to be filled. */
export function blankFrame(sealed: number, last: boolean): Bytes {
  const frame = new Uint8Array(HEADER_BYTES + sealed);
  new DataView(frame.buffer).setUint32(0, last ? sealed + LENGTH + 1 : sealed);
  return frame;
}

/** Bytes as the frame that stands at this place; `null` when they are not one frame from end to end. */
export function frameOf(place: number, bytes: Uint8Array): Frame | null {
  if (bytes.length < HEADER_BYTES + TAG_BYTES) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const whole = HEADER_BYTES + (header & LENGTH) === bytes.length;
  return whole ? { place, last: header > LENGTH, bytes } : null;
}

/**
 * Cuts a stream into frames, whatever pieces it comes in, and keeps no more than one of them in memory. Ends with
 * `malformed` where a header makes no sense or a frame breaks off.
 */
export async function* readFrames(
  source: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Frame | 'malformed', void> {
  let held: Bytes = new Uint8Array();
  let place = 0;
  for await (const chunk of source) {
    held = joined(held, chunk);
    for (;;) {
      if (held.length < HEADER_BYTES) break;
      const header = new DataView(held.buffer, held.byteOffset).getUint32(0);
      const length = header & LENGTH;
      if (length < TAG_BYTES || length > longest) return yield 'malformed';
      if (held.length < HEADER_BYTES + length) break;
      yield { place, last: header > LENGTH, bytes: held.subarray(0, HEADER_BYTES + length) };
      held = held.subarray(HEADER_BYTES + length);
      place += 1;
    }
  }
  if (held.length > 0) yield 'malformed';
}

function joined(held: Bytes, chunk: Uint8Array): Bytes {
  const both = new Uint8Array(held.length + chunk.length);
  both.set(held);
  both.set(chunk, held.length);
  return both;
}

export const digestFrame = (frame: Uint8Array): Promise<Bytes> => sha256(frame);

/**
 * What a sealed file is known by: SHA-256, base64url, over the SHA-256 of each of its frames. So it is known
 * while the file grows, without the file being read again, and can be made again while the file streams by.
 */
export function attachmentHash(digests: readonly Uint8Array[]): Promise<string> {
  const gathered = gatherDigests();
  for (const digest of digests) gathered.add(digest);
  return gathered.hash();
}

/**
 * The same as the frames come. Their digests lie side by side, because WebCrypto hashes only what is whole: 32 bytes a
 * frame, where an object for each takes more than ten times that.
 */
export function gatherDigests(): { add(digest: Uint8Array): void; hash(): Promise<string> } {
  let held: Bytes = new Uint8Array(32 * 64);
  let filled = 0;
  return {
    add: (digest) => {
      if (filled + digest.length > held.length) {
        const larger = new Uint8Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      held.set(digest, filled);
      filled += digest.length;
    },
    hash: async () => toBase64url(await sha256(held.subarray(0, filled))),
  };
}
