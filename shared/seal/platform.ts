/**
 * What this folder uses of a platform, typed by hand: the layer knows neither the DOM nor Node. The shapes fit
 * both, so a browser's `CryptoKey` and Node's pass to and fro without a cast, and nothing is declared globally.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

type KeyUsage =
  'encrypt' | 'decrypt' | 'sign' | 'verify' | 'deriveKey' | 'deriveBits' | 'wrapKey' | 'unwrapKey';

/** A key of the Web Cryptography API. */
export interface CryptoKey {
  readonly algorithm: { name: string };
  readonly extractable: boolean;
  readonly type: 'private' | 'public' | 'secret';
  readonly usages: KeyUsage[];
}

export interface CryptoKeyPair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

interface EcAlgorithm {
  name: 'ECDH' | 'ECDSA';
  namedCurve: 'P-256';
}
interface AesAlgorithm {
  name: 'AES-GCM' | 'AES-KW';
  length: 256;
}
interface GcmParameters {
  name: 'AES-GCM';
  iv: Uint8Array;
  additionalData: Uint8Array;
}
interface Pbkdf2Parameters {
  name: 'PBKDF2';
  hash: 'SHA-256';
  salt: Uint8Array;
  iterations: number;
}
interface EcdhParameters {
  name: 'ECDH';
  public: CryptoKey;
}
interface EcdsaParameters {
  name: 'ECDSA';
  hash: 'SHA-256';
}
type KeyFormat = 'raw' | 'pkcs8';

interface Subtle {
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
  generateKey(algorithm: EcAlgorithm, extractable: boolean, usages: KeyUsage[]): Promise<CryptoKeyPair>;
  generateKey(algorithm: AesAlgorithm, extractable: boolean, usages: KeyUsage[]): Promise<CryptoKey>;
  importKey(
    format: KeyFormat,
    data: Uint8Array,
    algorithm: EcAlgorithm | AesAlgorithm | 'PBKDF2',
    extractable: boolean,
    usages: KeyUsage[],
  ): Promise<CryptoKey>;
  exportKey(format: KeyFormat, key: CryptoKey): Promise<ArrayBuffer>;
  sign(algorithm: EcdsaParameters, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
  verify(
    algorithm: EcdsaParameters,
    key: CryptoKey,
    signature: Uint8Array,
    data: Uint8Array,
  ): Promise<boolean>;
  encrypt(algorithm: GcmParameters, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
  decrypt(algorithm: GcmParameters, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
  deriveBits(
    algorithm: Pbkdf2Parameters | EcdhParameters,
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>;
  deriveKey(
    algorithm: Pbkdf2Parameters,
    key: CryptoKey,
    derived: AesAlgorithm,
    extractable: boolean,
    usages: KeyUsage[],
  ): Promise<CryptoKey>;
  wrapKey(format: 'raw', key: CryptoKey, wrapper: CryptoKey, algorithm: 'AES-KW'): Promise<ArrayBuffer>;
  unwrapKey(
    format: 'raw',
    wrapped: Uint8Array,
    wrapper: CryptoKey,
    algorithm: 'AES-KW',
    unwrapped: 'AES-GCM',
    extractable: boolean,
    usages: KeyUsage[],
  ): Promise<CryptoKey>;
}

interface Platform {
  crypto: { subtle: Subtle; getRandomValues(bytes: Bytes): Bytes };
  TextEncoder: new () => { encode(text: string): Bytes };
  TextDecoder: new (label: 'utf-8', options: { fatal: true }) => { decode(bytes: Uint8Array): string };
}

// The one place where the layer trusts instead of checks: that its host has the Web Cryptography API.
const platform = globalThis as unknown as Platform;

/** `undefined` outside a secure context (design D14): the app says so at its start, before anything is told. */
export const subtle = platform.crypto.subtle;

export const randomBytes = (length: number): Bytes => platform.crypto.getRandomValues(new Uint8Array(length));

export const toUtf8 = (text: string): Bytes => new platform.TextEncoder().encode(text);

/** Throws a TypeError when the bytes are not UTF-8, where the default would put U+FFFD for what was told. */
export const fromUtf8 = (bytes: Uint8Array): string =>
  new platform.TextDecoder('utf-8', { fatal: true }).decode(bytes);

export const sha256 = async (data: Uint8Array): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', data));
