import './Paragraph.css';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type ParagraphProps = ComponentProps<'p'> & {
  /** `lead` opens a page; `small` is a note; `story` is a teller's own words: larger, with their line breaks. */
  variant?: 'body' | 'lead' | 'small' | 'story';
  /** Softer ink, still readable (7 to 1). */
  muted?: boolean;
};

/** A paragraph, at most a comfortable line wide. */
export function Paragraph({ variant = 'body', muted, className, ...attributes }: ParagraphProps) {
  return (
    <p
      {...attributes}
      className={classNames(
        'utrecht-paragraph mv-paragraph',
        variant === 'lead' && 'utrecht-paragraph--lead',
        variant === 'small' && 'utrecht-paragraph--small',
        variant === 'story' && 'mv-paragraph--story',
        muted && 'mv-paragraph--muted',
        className,
      )}
    />
  );
}
