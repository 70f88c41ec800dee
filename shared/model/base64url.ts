import * as z from 'zod/mini';

/** Bytes as text without padding (RFC 4648 part 5); strict decoding is the seal's. */
const base64url = (characters: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`)));

/** SHA-256, 32 bytes. */
export const Digest = base64url(43);
export type Digest = z.infer<typeof Digest>;

/** A salt, 16 bytes. */
export const Salt = base64url(22);

/** A point on P-256, uncompressed, 65 bytes (SEC 1 part 2.3.3): a public key, or what HPKE encapsulates. */
export const Point = base64url(87);

/** ECDSA over P-256, r and s, 64 bytes (IEEE P1363). */
export const Signature = base64url(86);

/** The name of a key: the first 16 bytes of the SHA-256 of its public point. */
export const KeyId = base64url(22);
export type KeyId = z.infer<typeof KeyId>;

/** Bytes of any length. */
export const Base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/));
