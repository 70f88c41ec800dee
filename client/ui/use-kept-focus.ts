import { type RefObject, useEffect, useRef } from 'react';
import { isFocusLost } from './focus-lost.ts';

/** Where somebody can go on: a heading, a message, what is under way, and a field. */
const PLACES = 'h1, h2, h3, h4, .mv-alert, .mv-progress-bar, input:not([hidden]), select, textarea';
/** A message that goes by beside the page: what was done before stands in the page. */
const PASSING = '.mv-toasts';

/**
 * Keeps the focus in this part of the page when the control that has it goes, as most do whose act is done: a browser
 * lets it fall out of the page then, and the keyboard begins again at the top. It goes to what came in the place of the
 * control, which tells the outcome; else, where a whole part went, to its neighbour; else to the part it stood in.
 * A screen that knows better moves it on in an effect of its own.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const root = useRef<E>(null);
  // Synchronises with the focus, which belongs to the document: React does not say when it is lost.
  useEffect(() => (root.current ? keepFocusIn(root.current) : undefined), []);
  return root;
}

/** What has, or had, the focus, with all that it stands in: gone, it stands in nothing any more. */
type Path = readonly HTMLElement[];

function keepFocusIn(root: HTMLElement): () => void {
  let last: Path = [];
  let lastInPage: Path = [];
  const onFocus = (event: FocusEvent) => {
    const path = event.composedPath().filter((one) => one instanceof HTMLElement);
    last = path.slice(0, path.indexOf(root) + 1);
    if (!last[0]?.closest(PASSING)) lastInPage = last;
  };
  // A press on nothing takes the focus away on purpose.
  const onPress = ({ target }: Event) => {
    if (!(target instanceof Node && last[0]?.contains(target))) last = [];
  };
  const observer = new MutationObserver((changes) => {
    const [gone] = last;
    if (!gone || gone.isConnected || !isFocusLost()) return;
    const [before] = last.some((one) => one.matches(PASSING)) ? lastInPage : [];
    if (before?.isConnected && take(before)) return;
    const parts = last.filter((one) => one.isConnected);
    if (!parts.some((part) => take(placeIn(part, gone, changes)))) take(root);
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPress);
  // A dialog that closes is no longer in the way of the rest.
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['open'] });
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPress);
    observer.disconnect();
  };
}

function placeIn(
  part: HTMLElement,
  gone: HTMLElement,
  changes: readonly MutationRecord[],
): HTMLElement | null {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  const isNew = (place: HTMLElement) => added.some((node) => node.contains(place));
  return (
    [...part.querySelectorAll<HTMLElement>(PLACES)].find((place) => isShown(place) && isNew(place)) ??
    neighbourIn(part, gone, changes) ??
    firstIn(part)
  );
}

/** The next part, else the one before, where what went was a part with a heading of its own. */
function neighbourIn(part: HTMLElement, gone: HTMLElement, changes: readonly MutationRecord[]) {
  for (const { target, removedNodes, nextSibling, previousSibling } of changes) {
    const went = [...removedNodes].find((node) => node.contains(gone));
    if (target !== part || !(went instanceof HTMLElement) || !went.querySelector(PLACES)) continue;
    return alongFrom(nextSibling, 'nextSibling') ?? alongFrom(previousSibling, 'previousSibling');
  }
  return null;
}

function alongFrom(start: Node | null, way: 'nextSibling' | 'previousSibling'): HTMLElement | null {
  for (let node = start; node; node = node[way]) {
    const place = node instanceof HTMLElement ? firstIn(node) : null;
    if (place) return place;
  }
  return null;
}

const firstIn = (part: HTMLElement): HTMLElement | null =>
  [part, ...part.querySelectorAll<HTMLElement>(PLACES)].find((one) => one.matches(PLACES) && isShown(one)) ??
  null;

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Whether it took the focus: behind a dialog nothing does. What is no control can have it until it moves on. */
function take(place: HTMLElement | null): boolean {
  if (place === null) return false;
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus();
  return document.activeElement === place;
}
