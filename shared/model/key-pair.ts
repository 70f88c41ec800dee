import * as z from 'zod/mini';
import { Base64url, KeyId, Point } from './base64url.ts';

/** A key pair as the server keeps it in a file; `privateKey` is PKCS #8 (RFC 5958). Never leaves the server. */
export const StoredKeyPair = z.object({ kid: KeyId, publicKey: Point, privateKey: Base64url });
export type StoredKeyPair = z.infer<typeof StoredKeyPair>;
