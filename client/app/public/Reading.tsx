import './Reading.css';
import { useId, type ReactNode } from 'react';
import { Heading } from '../../ui/Heading.tsx';

/** A page of text, a comfortable line wide. */
export const Reading = ({ children }: { children: ReactNode }) => (
  <div className="mv-reading">{children}</div>
);

/** A question of the reader's with its answer. */
export function Passage({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Heading level={2} size={3} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

export function Points({ points }: { points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
