/** Shorter can be tried out by hand in an afternoon. */
export const PIN_MIN_DIGITS = 6;

/**
 * What is wrong with a shift's PIN, or null. `simple`: one digit over and over, or a run up or down: what is
 * tried first.
 */
export const pinFault = (pin: string): 'short' | 'simple' | null => {
  if (pin.length < PIN_MIN_DIGITS) return 'short';
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => Number(digit) - Number(pin[index])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1 ? 'simple' : null;
};
