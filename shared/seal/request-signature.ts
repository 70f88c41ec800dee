import { fromBase64, toBase64 } from './base64.ts';
import { sha256, type CryptoKey } from './platform.ts';
import { signText, verifyText } from './signature.ts';

/**
 * A request as it is signed. `path` is the absolute path as it stands in the request line, `query` what follows
 * the question mark ('' if nothing), `body` the bytes as sent (null or empty: none).
 */
export interface SignedParts {
  method: string;
  path: string;
  query: string;
  body: Uint8Array | null;
}

/** Header names in lower case. */
export type SignatureHeaders = Readonly<Record<string, string>>;

/**
 * `unsigned`: no signature; `malformed`: one, but not of this profile; `digest`: the body is not the one that
 * was signed; `unknown-device`: nobody of that name; `signature`: altered, or signed by another key.
 */
export type RequestRefusal = 'unsigned' | 'malformed' | 'digest' | 'unknown-device' | 'signature';

export type RequestVerdict =
  { ok: true; deviceId: string; created: number } | { ok: false; reason: RequestRefusal };

const ALGORITHM = 'ecdsa-p256-sha256';
const INPUT =
  /^device=(\("@method" "@path" "@query"( "content-digest")?\);created=(\d{1,15});keyid="([0-9a-f-]{36})";alg="ecdsa-p256-sha256")$/;

/**
 * Signs a request by the tablet's own key: a minimal profile of HTTP Message Signatures (RFC 9421), one
 * signature named `device` over method, path, query and, when there is a body, its digest (RFC 9530). There is
 * no session to expire while a tablet is offline for days. `created` is in seconds since 1970.
 */
export async function signRequest(
  request: SignedParts & { deviceId: string; key: CryptoKey; created: number },
): Promise<SignatureHeaders> {
  const digest = await digestOf(request.body);
  const covered = digest === null ? '' : ' "content-digest"';
  const params = `("@method" "@path" "@query"${covered});created=${request.created};keyid="${request.deviceId}";alg="${ALGORITHM}"`;
  const signature = await signText(signatureBase(request, digest, params), request.key);
  return {
    ...(digest === null ? {} : { 'content-digest': digest }),
    'signature-input': `device=${params}`,
    signature: `device=:${toBase64(signature)}:`,
  };
}

/**
 * Says which tablet sent a request, or why that is not certain. `created` is told but not judged: a tablet's
 * clock can be wrong by years, and what tablets may do can be repeated without harm (design D4).
 */
export async function verifyRequest(
  request: SignedParts & {
    headers: Readonly<Record<string, string | undefined>>;
    keyOf: (deviceId: string) => Promise<CryptoKey | null>;
  },
): Promise<RequestVerdict> {
  const { 'signature-input': input, signature: signed, 'content-digest': claimed } = request.headers;
  if (input === undefined || signed === undefined) return refused('unsigned');
  const [, params, coversBody, created, deviceId] = INPUT.exec(input) ?? [];
  const signature = fromBase64(/^device=:([^:]*):$/.exec(signed)?.[1] ?? '=');
  if (params === undefined || deviceId === undefined || signature === null) return refused('malformed');
  const digest = await digestOf(request.body);
  if ((digest !== null) !== (coversBody !== undefined)) return refused('digest');
  if (digest !== null && claimed !== digest) return refused('digest');
  const key = await request.keyOf(deviceId);
  if (!key) return refused('unknown-device');
  const authentic = await verifyText(signatureBase(request, digest, params), signature, key);
  return authentic ? { ok: true, deviceId, created: Number(created) } : refused('signature');
}

/** The signature base of RFC 9421 part 2.5, a line a component, without a newline at the end. */
export function signatureBase(request: SignedParts, digest: string | null, params: string): string {
  return [
    `"@method": ${request.method}`,
    `"@path": ${request.path}`,
    `"@query": ?${request.query}`,
    ...(digest === null ? [] : [`"content-digest": ${digest}`]),
    `"@signature-params": ${params}`,
  ].join('\n');
}

const digestOf = async (body: Uint8Array | null): Promise<string | null> =>
  body === null || body.length === 0 ? null : `sha-256=:${toBase64(await sha256(body))}:`;

const refused = (reason: RequestRefusal): RequestVerdict => ({ ok: false, reason });
