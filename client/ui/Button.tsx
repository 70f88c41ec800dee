import './Button.css';
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonVariant } from './button-class.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant;
  icon?: IconName;
  /** An icon after the words, such as the arrow of *next*. */
  iconEnd?: IconName;
  /** As wide as its column. */
  wide?: boolean;
  /** The act is running: a second press does nothing, and `busyLabel` is shown and spoken. */
  busy?: boolean;
  busyLabel?: string;
};

/**
 * A button that does something. It is never disabled: a form that is not complete says why after the press
 * (NL Design System, form guideline on disabled buttons).
 */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', icon, iconEnd, wide = false, busy = false, busyLabel, ...rest } = props;
  const { children, className, onClick, type = 'button', ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type}
      className={buttonClass(variant, wide, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="mv-button__spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span aria-live={busyLabel ? 'polite' : undefined}>{busy && busyLabel ? busyLabel : children}</span>
      {iconEnd && !busy && <Icon name={iconEnd} />}
    </button>
  );
}
