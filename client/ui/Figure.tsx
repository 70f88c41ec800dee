import './Figure.css';
import type { ReactNode } from 'react';

/** One number with what it counts; `detail` is its n, its period or why it is not shown. */
export function Figure(props: { value: ReactNode; label: ReactNode; detail?: ReactNode }) {
  return (
    <div className="mv-figure">
      <span className="mv-figure__value">{props.value}</span>
      <span className="mv-figure__label">{props.label}</span>
      {props.detail && <span className="mv-figure__detail">{props.detail}</span>}
    </div>
  );
}
