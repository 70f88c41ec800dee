import { subtle, toUtf8, type Bytes, type CryptoKey } from './platform.ts';

const ECDSA = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** ECDSA, P-256, SHA-256 over a text in UTF-8: r and s, 64 bytes (IEEE P1363). */
export const signText = async (text: string, privateKey: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await subtle.sign(ECDSA, privateKey, toUtf8(text)));

export const verifyText = (text: string, signature: Uint8Array, publicKey: CryptoKey): Promise<boolean> =>
  subtle.verify(ECDSA, publicKey, signature, toUtf8(text));
