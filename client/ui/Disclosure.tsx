import './Disclosure.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** More for whoever wants it, on the platform's own details. */
export function Disclosure(props: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="mv-disclosure" open={props.open}>
      <summary className="mv-disclosure__summary">
        <Icon name="chevron" size={1} /> {props.summary}
      </summary>
      <div className="mv-disclosure__body">{props.children}</div>
    </details>
  );
}
