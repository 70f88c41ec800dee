import './ValenceSign.css';
import type { Valence } from '../../shared/model/signal.ts';

const SHAPE: Readonly<Record<Valence, string>> = {
  helping: 'M12 4 21 19H3z',
  neutral: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  hindering: 'M12 20 3 5h18z',
};

/** Up, round or down: the shape says what the colour says. Its word stands beside it. */
export function ValenceSign({ valence, size = 18 }: { valence: Valence; size?: number }) {
  return (
    <svg
      className={`valence-sign valence-sign--${valence}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPE[valence]} />
    </svg>
  );
}
