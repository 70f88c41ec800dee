import type { Span } from '../model/signal.ts';

export type AnchorFault = 'outside' | 'empty' | 'half-character' | 'quote';

const splitsPair = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') &&
  /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/**
 * Does this span `[start, end)` (UTF-16 units) stand on this text, and say what its quote says? Returns what is
 * wrong, or null. The quote guards against offsets that were counted in another unit or on another version.
 */
export const anchorFault = (text: string, span: Span, quote: string): AnchorFault | null => {
  if (span.start < 0 || span.end > text.length) return 'outside';
  if (span.end <= span.start) return 'empty';
  if (splitsPair(text, span.start) || splitsPair(text, span.end)) return 'half-character';
  return text.slice(span.start, span.end) === quote ? null : 'quote';
};
