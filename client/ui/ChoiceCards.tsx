import './ChoiceCards.css';
import type { MouseEvent, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type WayOn = {
  id: string;
  title: ReactNode;
  description?: ReactNode;
  icon: IconName;
  /** A place to go to, or an act. */
  href?: string;
  onChoose?: (event: MouseEvent<HTMLElement>) => void;
};

/** The ways to go on from here, as large cards: *tell a story*, *show the outbox*. */
export function ChoiceCards({ ways, label }: { ways: readonly WayOn[]; label?: string }) {
  return (
    <ul className="mv-ways" role="list" aria-label={label}>
      {ways.map((way) => (
        <li key={way.id}>
          {way.href === undefined ? (
            <button type="button" className="mv-way" onClick={way.onChoose}>
              <WayFace {...way} />
            </button>
          ) : (
            <a className="mv-way" href={way.href} onClick={way.onChoose}>
              <WayFace {...way} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function WayFace({ title, description, icon }: WayOn) {
  return (
    <>
      <span className="mv-way__icon">
        <Icon name={icon} size={1.5} />
      </span>
      <span className="mv-way__words">
        <span className="mv-way__title">{title}</span>
        {description && <span className="mv-way__description">{description}</span>}
      </span>
      <Icon name="chevron" />
    </>
  );
}
