import './SummaryList.css';
import type { ReactNode } from 'react';

export type SummaryItem = { id: string; term: ReactNode; value: ReactNode; action?: ReactNode };

/** What was filled in, each with a way to change it: the last look before sending. Also for the facts of a thing. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="mv-summary">
      {items.map((item) => (
        <div key={item.id} className="mv-summary__row">
          <dt>{item.term}</dt>
          <dd className="mv-summary__value">{item.value}</dd>
          {item.action && <dd className="mv-summary__action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
