import './StatusBadge.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type BadgeTone = 'neutral' | 'info' | 'ok' | 'warning' | 'error' | 'accent';

/** The state of a thing in one or two words; the words carry it, the colour helps. */
export function StatusBadge(props: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  const { tone = 'neutral', icon, children } = props;
  return (
    <span className={`utrecht-badge-status mv-badge mv-badge--${tone}`}>
      {icon && <Icon name={icon} size={1.1} />} {children}
    </span>
  );
}
