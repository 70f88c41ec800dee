import type { KeyId } from '../model/base64url.ts';
import { readCrockford } from './crockford.ts';

/** What was scanned of a coordinator's screen; `root` is null where that did not name one. */
export type EnrolmentScan = { code: string; root: KeyId | null };

/** The text of the QR code: the server's root key by name, then the code, which an older app reads from the end. */
export const enrolmentQrText = ({ code, root }: { code: string; root: KeyId }): string => `${root}.${code}`;

/** The code at the end of what was scanned, with the root key that is named before it; undefined for other texts. */
export const readEnrolmentQr = (text: string): EnrolmentScan | undefined => {
  const last = /[0-9A-Z]{5}-?[0-9A-Z]{5}$/i.exec(text.trim())?.[0];
  const code = last === undefined ? null : readCrockford(last);
  const root = /^([\w-]{22})\./.exec(text.trim())?.[1] ?? null;
  return code === null ? undefined : { code, root };
};
