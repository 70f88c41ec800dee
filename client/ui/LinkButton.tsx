import './Button.css';
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonVariant } from './button-class.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type LinkButtonProps = ComponentProps<'a'> & {
  variant?: ButtonVariant;
  icon?: IconName;
  iconEnd?: IconName;
  wide?: boolean;
};

/** A link that leads on, in the shape of a button. Fits a router's `asChild`. */
export function LinkButton(props: LinkButtonProps) {
  const { variant = 'primary', icon, iconEnd, wide = false, children, className, ...attributes } = props;
  return (
    <a {...attributes} className={buttonClass(variant, wide, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  );
}
