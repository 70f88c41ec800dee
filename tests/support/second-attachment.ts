import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/*
 * The sealed file of `shared/seal/README.md` a second time on purpose, by Node's own cipher and without the seal's
 * code: two writers of the same mistake would agree.
 */

/** Seals pieces, the last of them as the last frame; gives each frame. */
export const sealBySecond = (key: Buffer, pieces: readonly Uint8Array[]): Buffer[] =>
  pieces.map((piece, place) => {
    const last = place === pieces.length - 1;
    const header = Buffer.alloc(4);
    header.writeUInt32BE(piece.length + 16 + (last ? 2 ** 31 : 0));
    const cipher = createCipheriv('aes-256-gcm', key, nonce(place, last)).setAAD(header);
    return Buffer.concat([header, cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  });

/** Opens a whole file; throws for anything that is not exactly right. */
export const openBySecond = (key: Buffer, file: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  let ended = false;
  for (let at = 0; at < file.length;) {
    if (ended) throw new Error('something follows the last frame');
    const header = file.subarray(at, at + 4);
    ended = header.readUInt32BE() >= 2 ** 31;
    const length = header.readUInt32BE() % 2 ** 31;
    const body = file.subarray(at + 4, at + 4 + length - 16);
    const tag = file.subarray(at + 4 + length - 16, at + 4 + length);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(pieces.length, ended)).setAAD(header);
    pieces.push(Buffer.concat([decipher.setAuthTag(tag).update(body), decipher.final()]));
    at += 4 + length;
  }
  if (!ended) throw new Error('the last frame is missing');
  return Buffer.concat(pieces);
};

export const hashBySecond = (frames: readonly Uint8Array[]): string => {
  const digests = frames.map((frame) => createHash('sha256').update(frame).digest());
  return createHash('sha256').update(Buffer.concat(digests)).digest('base64url');
};

const nonce = (place: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(place, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
};
