import type { ReceiptVerifier } from '../../shared/model/envelope.ts';
import { parseReceiptCode } from '../../shared/rules/receipt-code.ts';
import { randomBytes } from '../../shared/seal/platform.ts';
import { makeVerifier, SALT_BYTES } from '../../shared/seal/receipt-verifier.ts';

/** What the envelope carries in the place of the receipt code (design D2b). */
export async function verifierOf(code: string): Promise<ReceiptVerifier> {
  const parsed = parseReceiptCode(code);
  if (!parsed.ok) throw new Error('the receipt code of a draft is not one');
  return makeVerifier(parsed.secret, parsed.selector, randomBytes(SALT_BYTES));
}
