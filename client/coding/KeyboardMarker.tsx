import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { languages } from '../../shared/model/language.ts';
import type { Story } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import type { HighlightSpan } from '../ui/HighlightedText.tsx';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { ReadingUnits } from './reading-units.ts';
import { moved, spanAt, type WordCursor } from './word-cursor.ts';

/** What keys can ask for besides moving. */
export interface MarkerCommands {
  onMark: () => void;
  onFinish: () => void;
  onHelp: () => void;
}

interface MarkerProps extends MarkerCommands {
  story: Story;
  units: ReadingUnits;
  spans: readonly HighlightSpan[];
  cursor: WordCursor;
  onCursor: (cursor: WordCursor) => void;
  onDrop: () => void;
  onFocused: (focused: boolean) => void;
  stripRef: RefObject<HTMLDivElement | null>;
}

/**
 * Choosing words with the keyboard. The keys work while the strip has the focus and nowhere else (WCAG 2.1.4), so
 * that the text itself stays plain reading for a screen reader; what comes under the cursor is spoken.
 */
export function KeyboardMarker(props: MarkerProps) {
  const { story, units, spans, cursor, onCursor, onDrop, onFocused, stripRef } = props;
  const { t } = useText();
  const hint = useId();
  const [spoken, setSpoken] = useState('');
  const { direction } = languages[story.language];
  const commands: Readonly<Record<string, () => void>> = {
    Enter: props.onMark,
    m: props.onMark,
    g: props.onFinish,
    '?': props.onHelp,
    Escape: onDrop,
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(cursor, event, units, direction);
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!next && !command) return;
    event.preventDefault();
    command?.();
    if (!next) return;
    onCursor(next);
    setSpoken(wordsUnder(next));
  };
  const wordsUnder = (at: WordCursor): string => {
    const span = spanAt(at, units);
    if (!span) return '';
    const passage = story.text.slice(span.start, span.end);
    const count = Math.abs(at.head - at.anchor) + 1;
    const marks = spans.filter(({ start, end }) => start < span.end && end > span.start);
    if (count > 1) return t('coding.keyboard.chosen', { count, passage: shortened(passage) });
    if (marks.length === 0) return passage;
    return t('coding.keyboard.word-marked', {
      word: passage,
      marks: marks.map(({ label }) => label).join('; '),
    });
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application, so that the arrow
          keys reach the page and not the screen reader's own cursor */}
      <div
        ref={stripRef}
        className="marker-strip"
        role="application"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application is operated (WAI-ARIA 1.2)
        tabIndex={0}
        aria-label={t('coding.keyboard.label')}
        aria-describedby={hint}
        onKeyDown={press}
        onFocus={() => onFocused(true)}
        onBlur={() => onFocused(false)}
      >
        <Icon name="edit" />
        <span className="marker-strip__name">{t('coding.keyboard.label')}</span>
        <span id={hint}>{t('coding.keyboard.hint')}</span>
      </div>
      <VisuallyHidden>
        <span aria-live="assertive" lang={story.language}>
          {spoken}
        </span>
      </VisuallyHidden>
    </>
  );
}

/** How much of a long passage is spoken at either end, in words. */
const ENDS = 4;

function shortened(passage: string): string {
  const words = passage.split(/\s+/);
  if (words.length <= 2 * ENDS + 2) return passage;
  return `${words.slice(0, ENDS).join(' ')} … ${words.slice(-ENDS).join(' ')}`;
}
