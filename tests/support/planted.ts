import { Buffer } from 'node:buffer';
import type { BrowserContext } from 'playwright-core';
import { parseReceiptCode } from '../../shared/rules/receipt-code.ts';

/** Something that may lie readable nowhere, and the forms in which it could. */
export interface Planted {
  name: string;
  forms: readonly Buffer[];
}

/** A text, as databases (Latin-1 or UTF-16) and files (UTF-8) hold it. */
export const plantedText = (name: string, text: string): Planted => ({
  name,
  forms: (['utf8', 'latin1', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding)),
});

/** Bytes, as they are or written as text. */
export const plantedBytes = (name: string, bytes: Uint8Array): Planted => {
  const raw = Buffer.from(bytes);
  const texts = (['base64url', 'base64', 'hex'] as const).flatMap(
    // The last characters of base 64 depend on what comes after.
    (encoding) => plantedText(name, raw.toString(encoding).slice(0, raw.length)).forms,
  );
  return { name, forms: [raw, ...texts] };
};

/** What proves that a story is the teller's own: as it is shown, and without what is there to be read. */
export const plantedReceipt = (code: string): Planted => {
  const parsed = parseReceiptCode(code);
  if (!parsed.ok) throw new Error('no receipt code was shown');
  const shown = code.replaceAll(/\s/g, '');
  const forms = [shown.slice('ABCD-EFGH-'.length), parsed.secret].flatMap(
    (text) => plantedText('', text).forms,
  );
  return { name: 'receipt secret', forms };
};

/**
 * Adds what the pages of this browser hear and encrypt with, as it comes by: every piece of sound that a recorder gives,
 * the keys of recordings and those of drafts. They reach the test over the browser's own line, not over its disk.
 */
export async function overhear(context: BrowserContext, planted: Planted[]): Promise<void> {
  await context.exposeFunction('plant', (name: string, hex: string) => {
    planted.push(plantedBytes(name, Buffer.from(hex, 'hex')));
  });
  await context.addInitScript(listen);
}

/** Runs in the page, before its own scripts. */
function listen() {
  const plant = (name: string, bytes: Uint8Array): void => {
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    Reflect.apply(Reflect.get(globalThis, 'plant'), globalThis, [name, hex]);
  };
  const isCipher = (algorithm: unknown) => JSON.stringify(algorithm).includes('AES-GCM');

  // The empty page that a browser begins with is no secure context.
  if (!('SubtleCrypto' in globalThis)) return;
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = async function () {
    const bytes = await arrayBuffer.call(this);
    const middle = bytes.byteLength >> 1;
    if (middle > 64) plant('sound', new Uint8Array(bytes.slice(middle, middle + 32)));
    return bytes;
  };

  const { importKey, generateKey, wrapKey } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.importKey = function (this: SubtleCrypto, ...given: unknown[]) {
    const [, bytes, algorithm] = given;
    if (isCipher(algorithm) && ArrayBuffer.isView(bytes))
      plant('recording key', new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return Reflect.apply(importKey, this, given);
  };
  SubtleCrypto.prototype.wrapKey = async function (format, key, ...rest) {
    plant('draft key', new Uint8Array(await this.exportKey('raw', key)));
    return wrapKey.call(this, format, key, ...rest);
  };
  SubtleCrypto.prototype.generateKey = async function (this: SubtleCrypto, ...given: unknown[]) {
    const [algorithm, extractable, usages] = given;
    if (!isCipher(algorithm) || extractable) return Reflect.apply(generateKey, this, given);
    const key = await Reflect.apply(generateKey, this, [algorithm, true, usages]);
    const bytes = await this.exportKey('raw', key);
    plant('draft key', new Uint8Array(bytes));
    return Reflect.apply(importKey, this, ['raw', bytes, algorithm, extractable, usages]);
  };
}
