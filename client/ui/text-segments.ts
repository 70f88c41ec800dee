/** A marked passage: `[start, end)` in UTF-16 units of the text. */
export type TextSpan = { id: string; start: number; end: number };

/** A stretch of text under the same spans; `spans` in the order given, empty where nothing is marked. */
export type TextSegment<S extends TextSpan> = { start: number; end: number; text: string; spans: S[] };

/**
 * Cuts a text at every border of its spans, so that overlapping spans can be shown side by side. The segments join
 * to the whole text. Spans are clipped to the text; an empty one is left out.
 */
export function textSegments<S extends TextSpan>(text: string, spans: readonly S[]): TextSegment<S>[] {
  const clipped = spans
    .map((span) => ({ span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end);
  const borders = [...new Set([0, text.length, ...clipped.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, index) => {
    const start = borders[index] ?? 0;
    const over = clipped.filter((c) => c.start <= start && c.end >= end).map((c) => c.span);
    return { start, end, text: text.slice(start, end), spans: over };
  });
}
