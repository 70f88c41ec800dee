import type { ConsentText } from '../consent.ts';
import { standardConsentText } from './standard.ts';

const consentTexts: readonly ConsentText[] = [standardConsentText];

/** The consent text of this version; `undefined` if there is none. Versions count over all texts. */
export function findConsentText(version: number): ConsentText | undefined {
  return consentTexts.find((text) => text.version === version);
}
