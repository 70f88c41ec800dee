import './HighlightedText.css';
import { useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { classNames } from './class-names.ts';
import { textSegments, type TextSegment, type TextSpan } from './text-segments.ts';

/** The valence of a mark; `plain` for a mark without one. */
export type MarkCategory = 'helping' | 'mixed' | 'neutral' | 'hindering' | 'plain';

export type HighlightSpan = TextSpan & {
  category: MarkCategory;
  /** Said with the mark: "belemmerend, wachttijd". */
  label: string;
};

export type HighlightedTextProps = {
  text: string;
  spans: readonly HighlightSpan[];
  selectedId?: string;
  /** Called with the ids of all spans under the mark, the shortest first. Without it, marks are not interactive. */
  onSelect?: (ids: string[]) => void;
  /** The text's own language and direction. */
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  /** The element whose text content is exactly `text`: where a selection is measured. */
  textRef?: RefObject<HTMLDivElement | null>;
};

/**
 * A text with its marked passages, which may overlap. The marks are one stop of the Tab key; the arrows go from mark
 * to mark, Enter or Space chooses. Each segment carries `data-start`, its place in the text.
 */
export function HighlightedText(props: HighlightedTextProps) {
  const { text, spans, selectedId, onSelect, lang, dir = 'auto', textRef } = props;
  const own = useRef<HTMLDivElement>(null);
  const base = useId();
  const segments = textSegments(text, spans);
  const firstMarked = segments.findIndex((segment) => segment.spans.length > 0 && segment.text.trim() !== '');
  const selected = segments.findIndex((segment) => segment.spans.some((span) => span.id === selectedId));
  const stop = selected < 0 ? firstMarked : selected;
  return (
    <>
      <div className="mv-marked" ref={textRef ?? own} lang={lang} dir={dir}>
        {segments.map((segment, index) =>
          segment.spans.length === 0 ? (
            <span key={segment.start} data-start={segment.start}>
              {segment.text}
            </span>
          ) : (
            <mark
              key={segment.start}
              data-start={segment.start}
              className={markClass(segment, selectedId)}
              aria-describedby={segment.spans.map((span) => `${base}-${span.id}`).join(' ')}
              // A space between two borders has nothing to say: the words beside it are the button.
              {...(onSelect &&
                segment.text.trim() !== '' &&
                chooseProps(segment, selectedId, index === stop, onSelect))}
            >
              {segment.text}
            </mark>
          ),
        )}
      </div>
      <div hidden>
        {spans.map((span) => (
          <span key={span.id} id={`${base}-${span.id}`}>
            {span.label}
          </span>
        ))}
      </div>
    </>
  );
}

function markClass(segment: TextSegment<HighlightSpan>, selectedId: string | undefined): string {
  return classNames(
    'mv-mark',
    `mv-mark--${segment.spans.at(-1)?.category ?? 'plain'}`,
    segment.spans.length > 1 && 'mv-mark--overlap',
    segment.spans.some((span) => span.id === selectedId) && 'mv-mark--selected',
  );
}

function chooseProps(
  segment: TextSegment<HighlightSpan>,
  selectedId: string | undefined,
  stop: boolean,
  onSelect: (ids: string[]) => void,
) {
  const choose = () => {
    // A drag over a mark selects text to code; only a plain press chooses the mark.
    if (window.getSelection()?.isCollapsed !== false) onSelect(shortestFirst(segment.spans));
  };
  return {
    role: 'button',
    tabIndex: stop ? 0 : -1,
    'aria-pressed': segment.spans.some((span) => span.id === selectedId),
    onClick: choose,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onSelect(shortestFirst(segment.spans));
      } else {
        moveBetweenMarks(event);
      }
    },
  };
}

function shortestFirst(spans: readonly HighlightSpan[]): string[] {
  return [...spans].sort((a, b) => a.end - a.start - (b.end - b.start)).map((span) => span.id);
}

/** Arrow keys and Home and End from mark to mark, in the order of the text. */
function moveBetweenMarks(event: KeyboardEvent<HTMLElement>) {
  const text = event.currentTarget.closest('.mv-marked');
  const marks = [...(text?.querySelectorAll<HTMLElement>('mark[tabindex]') ?? [])];
  const here = marks.indexOf(event.currentTarget);
  if (here < 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  const step: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    ArrowRight: rtl ? here - 1 : here + 1,
    ArrowLeft: rtl ? here + 1 : here - 1,
    Home: 0,
    End: marks.length - 1,
  };
  const target = step[event.key];
  if (target === undefined) return;
  event.preventDefault();
  marks[target]?.focus();
}
