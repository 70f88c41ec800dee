import { createHmac } from 'node:crypto';
import { suiteOn } from '../../shared/seal/suite.ts';

const HASH_BYTES = 32;

/** HMAC-SHA256 (RFC 2104), done when it returns. */
const hmac = (key: Uint8Array, ...data: readonly Uint8Array[]): Uint8Array => {
  const mac = createHmac('sha256', key);
  for (const part of data) mac.update(part);
  return new Uint8Array(mac.digest());
};

/**
 * The suite of the seal for whoever opens many: one opening asks some ten HMACs of a few dozen bytes, and the Web
 * Cryptography API hands each of them to another thread, which costs ten times what it does there.
 */
export const openingSuite = suiteOn({
  Extract: (salt, ikm) => Promise.resolve(extract(salt, ikm)),
  Expand: (prk, info, length) => Promise.resolve(expand(prk, info, length)),
});

/** RFC 5869, part 2.2. */
export const extract = (salt: Uint8Array, ikm: Uint8Array): Uint8Array =>
  hmac(salt.length > 0 ? salt : new Uint8Array(HASH_BYTES), ikm);

/** RFC 5869, part 2.3: `length` bytes. */
export const expand = (prk: Uint8Array, info: Uint8Array, length: number): Uint8Array => {
  const blocks = Math.ceil(length / HASH_BYTES);
  const expanded = new Uint8Array(blocks * HASH_BYTES);
  let block = new Uint8Array();
  for (let at = 0; at < blocks; at += 1) {
    block = new Uint8Array(hmac(prk, block, info, Uint8Array.of(at + 1)));
    expanded.set(block, at * HASH_BYTES);
  }
  return expanded.subarray(0, length);
};
