import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import type { Rectangle } from './use-rectangles.ts';

interface ToolbarProps {
  rectangles: readonly Rectangle[];
  exact: boolean;
  /** Was something else selected than whole words? */
  mayBeExact: boolean;
  onMark: () => void;
  onExact: (exact: boolean) => void;
  onSentence: () => void;
  onDrop: () => void;
}

/** Stands under a selection, in place: mark it, or round it in another way first. */
export function MarkToolbar(props: ToolbarProps) {
  const { rectangles, exact, mayBeExact, onMark, onExact, onSentence, onDrop } = props;
  const { t } = useText();
  const bar = useUnder(rectangles);
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus -- a press on the bar must leave the selection as it is
    <div
      ref={bar}
      className="mark-toolbar"
      role="toolbar"
      aria-label={t('coding.mark.toolbar')}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && onDrop()}
    >
      <Button variant="primary" icon="bookmark" onClick={onMark}>
        {t('coding.mark')}
      </Button>
      <Button variant="subtle" onClick={onSentence}>
        {t('coding.mark.sentence')}
      </Button>
      {mayBeExact && (
        <Button variant="subtle" onClick={() => onExact(!exact)}>
          {exact ? t('coding.mark.words') : t('coding.mark.exact')}
        </Button>
      )}
      <Button variant="subtle" icon="close" aria-label={t('coding.mark.drop')} onClick={onDrop} />
    </div>
  );
}

/** In CSS pixels between the passage and the bar. */
const SPACE = 10;

function useUnder(rectangles: readonly Rectangle[]): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  // Synchronises the place with a layout that is known only after painting; geometry has no direction.
  useLayoutEffect(() => {
    const last = rectangles.at(-1);
    const element = bar.current;
    const room = element?.parentElement;
    if (!last || !element || !room) return;
    const x = Math.max(0, Math.min(last.x, room.clientWidth - element.offsetWidth));
    const rtl = getComputedStyle(room).direction === 'rtl';
    const fromStart = rtl ? x - (room.clientWidth - element.offsetWidth) : x;
    element.style.translate = `${fromStart}px ${last.y + last.height + SPACE}px`;
  }, [rectangles]);
  return bar;
}
