import './Card.css';
import type { HTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';

export type CardProps = Omit<HTMLAttributes<HTMLElement>, 'title'> & {
  as?: 'section' | 'article' | 'div' | 'li';
  title?: ReactNode;
  level?: HeadingLevel;
  /** A small line over the title: date, place, state. */
  meta?: ReactNode;
  /** Buttons and links under the content. */
  footer?: ReactNode;
  /** `accent` asks attention once on a page; `soft` steps back. */
  tone?: 'plain' | 'accent' | 'soft';
};

/**
 * A thing with a border of its own. For a card that leads somewhere, put one link with the class
 * `mv-card__cover` in its title: the whole card becomes its target.
 */
export function Card(props: CardProps) {
  const {
    as: Tag = 'section',
    title,
    level = 3,
    meta,
    footer,
    tone = 'plain',
    className,
    children,
    ...rest
  } = props;
  return (
    <Tag {...rest} className={classNames('utrecht-card mv-card', `mv-card--${tone}`, className)}>
      {meta && <div className="mv-card__meta">{meta}</div>}
      {title && (
        <Heading level={level} size={3} className="mv-card__title">
          {title}
        </Heading>
      )}
      {children}
      {footer && <div className="mv-card__footer">{footer}</div>}
    </Tag>
  );
}
