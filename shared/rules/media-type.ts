import type { MediaType } from '../model/attachment.ts';

/** How many bytes from the start tell what a file is. */
export const MAGIC_BYTES = 64;

/**
 * Whether a file begins as its media type begins. What a device declares is not believed: a page that is called a
 * recording would be a page in an analyst's browser. Matroska (RFC 9559) is WebM only when it says so.
 */
export const beginsAs = (mediaType: MediaType, start: Uint8Array): boolean => {
  switch (mediaType) {
    case 'audio/webm':
      return hasAt(start, 0, EBML) && latin1(start).includes('\x42\x82\x84webm');
    case 'audio/ogg':
      return hasAt(start, 0, bytesOf('OggS'));
    case 'audio/mp4':
      return hasAt(start, 4, bytesOf('ftyp'));
  }
};

const EBML = [0x1a, 0x45, 0xdf, 0xa3];

const bytesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const hasAt = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, MAGIC_BYTES));
