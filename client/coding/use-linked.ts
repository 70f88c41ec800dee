import { useMemo, useState } from 'react';

/** What ties a mark in the text to its card in the list: pointing at one, or going to it, lights up both. */
export interface Linked {
  id: string | null;
  onHover: (id: string | null) => void;
  onFocused: (id: string | null) => void;
}

/** What is pointed at goes before where the focus is. */
export function useLinked(): Linked {
  const [hovered, onHover] = useState<string | null>(null);
  const [focused, onFocused] = useState<string | null>(null);
  return useMemo(() => ({ id: hovered ?? focused, onHover, onFocused }), [hovered, focused]);
}
