import './LevelMeter.css';
import { useEffect, useRef } from 'react';

export type LevelMeterProps = {
  /** What is measured, for who does not see it; the value itself would be spoken without end. */
  label: string;
  /** The level now, from 0 to 1. */
  read: () => number;
};

/** A bar that moves with a sound. */
export function LevelMeter({ label, read }: LevelMeterProps) {
  const bar = useRef<HTMLDivElement>(null);
  // Synchronises with the sound, sixty times a second: not by rendering.
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      bar.current?.style.setProperty('--mv-level', read().toFixed(3));
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [read]);
  return (
    <div className="mv-level" role="img" aria-label={label}>
      <div className="mv-level__bar" ref={bar} />
    </div>
  );
}
