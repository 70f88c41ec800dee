import './Heading.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

export type HeadingProps = ComponentProps<'h1'> & {
  level: HeadingLevel;
  /** How large it looks, when that differs from its place in the outline. */
  size?: HeadingLevel;
};

const TAG = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** A heading at its level of the outline. */
export function Heading({ level, size = level, className, ...attributes }: HeadingProps) {
  const Tag = TAG[level];
  return <Tag {...attributes} className={classNames(`utrecht-heading-${size}`, className)} />;
}
