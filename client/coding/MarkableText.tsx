import './MarkableText.css';
import { memo, useMemo, useState, type RefObject } from 'react';
import type { Code } from '../../shared/model/code.ts';
import { languages } from '../../shared/model/language.ts';
import type { Span } from '../../shared/model/signal.ts';
import type { Story } from '../../shared/model/story.ts';
import { useText } from '../text/TextProvider.tsx';
import { HighlightedText, type HighlightSpan } from '../ui/HighlightedText.tsx';
import { KeyboardMarker, type MarkerCommands } from './KeyboardMarker.tsx';
import { MarkToolbar } from './MarkToolbar.tsx';
import { readingUnits, toWholeCharacters, toWholeSentences, toWholeWords } from './reading-units.ts';
import { rangeOfSpan } from './selection.ts';
import type { DeskSignal } from './story-signals.ts';
import type { Linked } from './use-linked.ts';
import { useRectangles } from './use-rectangles.ts';
import { useSteady } from './use-steady.ts';
import { useTextSelection } from './use-text-selection.ts';
import { cursorAt, spanAt } from './word-cursor.ts';

interface TextProps extends Omit<MarkerCommands, 'onMark'> {
  story: Story;
  codes: readonly Code[];
  signals: readonly DeskSignal[];
  linked: Linked;
  /** Somebody chose a mark, to see its signal. */
  onOpenMark: (id: string) => void;
  /** The passage whose form is open; its place stays lit. */
  marking: Span | null;
  onMark: (span: Span) => void;
  textRef: RefObject<HTMLDivElement | null>;
  stripRef: RefObject<HTMLDivElement | null>;
}

/** A long story has hundreds of marks; a word further does not draw them anew. */
const Marked = memo(HighlightedText);

/** A story in which passages are chosen: with the mouse, a finger, or word by word on the keyboard. */
export function MarkableText(props: TextProps) {
  const { story, codes, signals, linked, onOpenMark, marking, onMark, textRef, stripRef } = props;
  const { t } = useText();
  const units = useMemo(() => readingUnits(story.text, story.language), [story.text, story.language]);
  const [cursor, setCursor] = useState(() => cursorAt(0, units));
  const [onStrip, setOnStrip] = useState(false);
  /** What was selected to the letter, and whether it stays so. */
  const [selected, setSelected] = useState<{ raw: Span; span: Span; exact: boolean } | null>(null);
  useTextSelection(textRef, {
    select: (raw) => {
      const span = toWholeWords(story.text, raw, units.words);
      if (span) setSelected({ raw: toWholeCharacters(story.text, raw), span, exact: false });
    },
    press: (offset) => {
      setSelected(null);
      setCursor(cursorAt(offset, units));
    },
  });
  const chosen = selected && (selected.exact ? selected.raw : selected.span);
  const underCursor = onStrip ? spanAt(cursor, units) : null;
  const shown = marking ?? chosen ?? underCursor;
  const rectangles = useRectangles(textRef, shown);
  const drop = () => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  const mark = (span: Span | null) => {
    if (!span) return;
    drop();
    onMark(span);
  };
  const spans = useMemo(
    () =>
      signals.map((signal): HighlightSpan => {
        const code = codes.find(({ id }) => id === signal.codeId)?.name ?? t('coding.signals.unknown-code');
        const valence = t(`coding.valence.${signal.valence}`);
        return {
          id: signal.id,
          start: signal.start,
          end: signal.end,
          category: signal.valence,
          label: t('coding.signal.label', { valence, code }),
        };
      }),
    [signals, codes, t],
  );
  const openMark = useSteady(([first]: string[]) => first !== undefined && onOpenMark(first));
  const { direction } = languages[story.language];
  return (
    <div className={onStrip ? 'markable markable--keyboard' : 'markable'}>
      <KeyboardMarker
        stripRef={stripRef}
        story={story}
        units={units}
        spans={spans}
        cursor={cursor}
        onCursor={(next) => {
          setSelected(null);
          setCursor(next);
          keepInSight(textRef.current, spanAt({ anchor: next.head, head: next.head }, units));
        }}
        onFocused={setOnStrip}
        onMark={() => mark(chosen ?? underCursor)}
        onDrop={() => {
          drop();
          setCursor({ anchor: cursor.head, head: cursor.head });
        }}
        onFinish={props.onFinish}
        onHelp={props.onHelp}
      />
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- pointing lights up; each mark is a button */}
      <div
        className="markable__text"
        onMouseOver={(event) => linked.onHover(signalUnder(event.target, signals))}
        onMouseLeave={() => linked.onHover(null)}
        onFocus={(event) => linked.onFocused(signalUnder(event.target, signals))}
        onBlur={() => linked.onFocused(null)}
      >
        <Marked
          text={story.text}
          spans={spans}
          selectedId={linked.id ?? undefined}
          onSelect={openMark}
          lang={story.language}
          dir={direction}
          textRef={textRef}
        />
        <svg className="markable__overlay" aria-hidden="true" focusable="false">
          {rectangles.map((box) => (
            <rect
              key={`${box.x} ${box.y}`}
              className={shown === underCursor ? 'markable__caret' : 'markable__chosen'}
              x={box.x - 2}
              y={box.y - 2}
              width={box.width + 4}
              height={box.height + 4}
              rx="5"
            />
          ))}
        </svg>
        {selected && chosen && marking === null && (
          <MarkToolbar
            rectangles={rectangles}
            exact={selected.exact}
            mayBeExact={selected.raw.start !== selected.span.start || selected.raw.end !== selected.span.end}
            onMark={() => mark(chosen)}
            onExact={(exact) => setSelected({ ...selected, exact })}
            onSentence={() =>
              setSelected({ ...selected, exact: false, span: toWholeSentences(chosen, units) })
            }
            onDrop={drop}
          />
        )}
      </div>
    </div>
  );
}

/** The shortest signal under a mark, as the mark itself would choose. */
function signalUnder(target: EventTarget, signals: readonly DeskSignal[]): string | null {
  const place = target instanceof Element ? target.closest('mark')?.getAttribute('data-start') : null;
  if (place === null || place === undefined) return null;
  const over = signals.filter(({ start, end }) => start <= Number(place) && end > Number(place));
  return over.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id ?? null;
}

/** In CSS pixels: what stays free over and under the word that the keyboard is on. */
const ROOM = 96;

function keepInSight(root: HTMLElement | null, span: Span | null) {
  const box = root && span && rangeOfSpan(root, span)?.getBoundingClientRect();
  if (!box) return;
  if (box.top < ROOM) window.scrollBy({ top: box.top - ROOM });
  const under = box.bottom + ROOM - window.innerHeight;
  if (under > 0) window.scrollBy({ top: under });
}
