import './Skeleton.css';
import './VisuallyHidden.css';

export type SkeletonProps = {
  /** How many lines or cards will come. */
  count?: number;
  shape?: 'line' | 'card';
  /** Said to a screen reader, such as "Verhalen laden". */
  label: string;
};

/** The shape of what is loading. */
export function Skeleton({ count = 3, shape = 'line', label }: SkeletonProps) {
  return (
    <div className="mv-skeletons" role="status">
      <span className="mv-visually-hidden">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={`mv-skeleton mv-skeleton--${shape}`} aria-hidden="true" />
      ))}
    </div>
  );
}
