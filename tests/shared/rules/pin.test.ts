import { describe, expect, it } from 'vitest';
import { pinFault } from '../../../shared/rules/pin.ts';

describe('pinFault', () => {
  it.each([
    ['', 'short'],
    ['48291', 'short'],
    ['482915', null],
    ['1305771', null],
    ['000000', 'simple'],
    ['123456', 'simple'],
    ['9876543', 'simple'],
    ['112233', null],
  ])('says of %s: %s', (pin, fault) => {
    expect(pinFault(pin)).toBe(fault);
  });
});
