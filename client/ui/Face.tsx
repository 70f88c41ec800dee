import './Face.css';

/** 1 is very bad, 5 is very good. */
export type Mood = 1 | 2 | 3 | 4 | 5;

const MOUTH: Record<Mood, string> = {
  1: 'M15 35.5c3-6.5 15-6.5 18 0',
  2: 'M16 34c3.5-3.5 12.5-3.5 16 0',
  3: 'M16 32.5h16',
  4: 'M16 31c3.5 4 12.5 4 16 0',
  5: 'M14.5 29.5c2.5 9 16.5 9 19 0z',
};

const BROWS: Partial<Record<Mood, string>> = {
  1: 'M13 18.5l5.5-3M35 18.5l-5.5-3',
  5: 'M13.5 17.5c1-2 4-2 5 0M29.5 17.5c1-2 4-2 5 0',
};

/** A drawn face; its word stands beside it, so it is decoration to a screen reader. */
export function Face({ mood, size = 48 }: { mood: Mood; size?: number }) {
  return (
    <svg
      className={`mv-face mv-face--${mood}`}
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <circle className="mv-face__skin" cx="24" cy="24" r="21" />
      <circle className="mv-face__eye" cx="17" cy="22" r="2.2" />
      <circle className="mv-face__eye" cx="31" cy="22" r="2.2" />
      {BROWS[mood] && <path className="mv-face__line" d={BROWS[mood]} />}
      <path className="mv-face__line" d={MOUTH[mood]} />
    </svg>
  );
}
