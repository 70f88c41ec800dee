import './Stack.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type Gap = 'xs' | 'sm' | 'md' | 'lg' | 'xl';

export type StackProps = ComponentProps<'div'> & {
  gap?: Gap;
  /** Beside each other as far as there is room, then on a next line. */
  row?: boolean;
  /** In columns of at least 20rem, as many as fit. */
  columns?: boolean;
  /** As wide as a comfortable line of text. */
  narrow?: boolean;
};

/** Things with even space between them. */
export function Stack({ gap = 'md', row, columns, narrow, className, ...attributes }: StackProps) {
  return (
    <div
      {...attributes}
      className={classNames(
        'mv-stack',
        `mv-stack--${gap}`,
        row && 'mv-stack--row',
        columns && 'mv-stack--columns',
        narrow && 'mv-stack--narrow',
        className,
      )}
    />
  );
}
