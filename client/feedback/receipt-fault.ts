import { parseReceiptCode } from '../../shared/rules/receipt-code.ts';

/** What is wrong with a code before it is sent: nothing typed, characters missing, or a slip of the hand. */
export type ReceiptFault = { kind: 'empty' } | { kind: 'length'; missing: number } | { kind: 'check' };

/** Selector, secret and check characters, in six groups of four. */
export const RECEIPT_GROUPS: readonly number[] = [4, 4, 4, 4, 4, 4];
const LENGTH = 24;

export function receiptFault(code: string): ReceiptFault | null {
  if (code === '') return { kind: 'empty' };
  const parsed = parseReceiptCode(code);
  if (parsed.ok) return null;
  if (parsed.reason === 'length' && code.length < LENGTH) {
    return { kind: 'length', missing: LENGTH - code.length };
  }
  return { kind: 'check' };
}
