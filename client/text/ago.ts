const UNITS = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

/**
 * `3 minuten geleden`, `over 2 uur`, in whole units of the largest that fits; within a minute *now*. Both in
 * milliseconds since 1970.
 */
export function agoIn(language: string): (then: number, now: number) => string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return (then, now) => {
    const distance = then - now;
    const unit = UNITS.find(([, length]) => Math.abs(distance) >= length);
    if (!unit) return format.format(0, 'second');
    const [name, length] = unit;
    return format.format(Math.trunc(distance / length), name);
  };
}
