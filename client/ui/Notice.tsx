import './Notice.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

/** A ribbon over the whole page that stays: this is a demonstration, its people are made up. */
export function Notice({ icon = 'info', children }: { icon?: IconName; children: ReactNode }) {
  return (
    <div className="mv-notice">
      <Icon name={icon} /> <span>{children}</span>
    </div>
  );
}
