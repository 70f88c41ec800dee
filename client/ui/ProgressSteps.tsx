import './ProgressSteps.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** Where the teller is: "Stap 2 van 5", with a calm bar. The words say it; the bar is decoration. */
export function ProgressSteps(props: { current: number; total: number; label: ReactNode }) {
  const { current, total, label } = props;
  return (
    <div className="mv-steps">
      <p className="mv-steps__label">{label}</p>
      <div className="mv-steps__bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={classNames('mv-steps__step', index < current && 'mv-steps__step--done')}
          />
        ))}
      </div>
    </div>
  );
}
