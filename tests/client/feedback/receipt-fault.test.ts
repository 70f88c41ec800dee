import { describe, expect, it } from 'vitest';
import { receiptFault } from '../../../client/feedback/receipt-fault.ts';
import { makeReceiptCode } from '../../../shared/rules/receipt-code.ts';

const code = makeReceiptCode(Uint8Array.from({ length: 22 }, (_, index) => index * 7)).code.replaceAll(
  '-',
  '',
);

describe('a receipt code that somebody types', () => {
  it('is sent when it is right', () => {
    expect(receiptFault(code)).toBeNull();
  });

  it('is asked for when nothing was typed', () => {
    expect(receiptFault('')).toEqual({ kind: 'empty' });
  });

  it('is known to be cut short, and by how much', () => {
    expect(receiptFault(code.slice(0, 21))).toEqual({ kind: 'length', missing: 3 });
  });

  it('is known to hold a slip before anybody is asked', () => {
    const swapped = `${code.charAt(1)}${code.charAt(0)}${code.slice(2)}`;
    expect(swapped).not.toBe(code);
    expect(receiptFault(swapped)).toEqual({ kind: 'check' });
    expect(receiptFault(`${code.slice(0, 23)}!`)).toEqual({ kind: 'check' });
  });
});
