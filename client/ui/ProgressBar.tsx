import './ProgressBar.css';
import { useId } from 'react';

/** How much of something is done, in words and as a bar. */
export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  const id = useId();
  return (
    <div className="mv-progress-bar">
      <span id={id}>{label}</span>
      <progress className="mv-progress-bar__bar" aria-labelledby={id} value={done} max={total} />
    </div>
  );
}
