import './Alert.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type AlertType = 'info' | 'ok' | 'warning' | 'error';

export type AlertProps = {
  type: AlertType;
  /** The message in a few words; the type must be clear from it, not from the colour. */
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links that help on. */
  actions?: ReactNode;
  /** Spoken when it appears: `status` waits for a pause, `alert` interrupts. */
  live?: 'status' | 'alert';
};

const ICON: Record<AlertType, IconName> = { info: 'info', ok: 'check', warning: 'alert', error: 'alert' };

/** A message about the page or the last act. */
export function Alert({ type, title, children, actions, live }: AlertProps) {
  return (
    <div className={`utrecht-alert utrecht-alert--${type} mv-alert`} role={live}>
      <div className="utrecht-alert__icon mv-alert__icon">
        <Icon name={ICON[type]} size={1.5} />
      </div>
      <div className="utrecht-alert__content mv-alert__content">
        <div className="utrecht-alert__message mv-alert__message">
          {title && <strong className="mv-alert__title">{title}</strong>}
          {children}
        </div>
        {actions && <div className="mv-alert__actions">{actions}</div>}
      </div>
    </div>
  );
}
