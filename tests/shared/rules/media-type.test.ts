import { expect, test } from 'vitest';
import { MediaType } from '../../../shared/model/attachment.ts';
import { beginsAs } from '../../../shared/rules/media-type.ts';
import { WEBM } from '../../support/recording.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const starts = {
  'audio/webm': WEBM,
  'audio/ogg': bytes('OggS\0\x02\0\0'),
  'audio/mp4': bytes('\0\0\0\x1cftypiso5'),
};

test.each(MediaType.options)('a file that is called %s begins as one, and as nothing else', (mediaType) => {
  for (const [name, start] of Object.entries(starts))
    expect(beginsAs(mediaType, start)).toBe(name === mediaType);
});

test.each([
  ['a page', bytes('<!doctype html><p>webm OggS ftyp')],
  ['a Matroska film', bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska')],
  ['a picture', bytes('\x89PNG\r\n\x1a\n')],
  ['nothing', bytes('')],
  ['half a header', WEBM.subarray(0, 20)],
])('%s is no recording', (_, start) => {
  for (const mediaType of MediaType.options) expect(beginsAs(mediaType, start)).toBe(false);
});
