import './Link.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type LinkProps = ComponentProps<'a'> & {
  icon?: IconName;
  /** Stands alone on its line: gets a target of 44 px. */
  alone?: boolean;
};

/** A link in or under a text. Fits a router's `asChild`. */
export function Link({ icon, alone, children, className, ...attributes }: LinkProps) {
  return (
    <a
      {...attributes}
      className={classNames('utrecht-link utrecht-link--html-a', alone && 'mv-link--alone', className)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
