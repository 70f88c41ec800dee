import { useEffect, useRef } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { holdDraft } from '../../local/draft-lock.ts';

/** Holds the draft that is open on this page against other tabs and updates; lets go when the page is left. */
export function useHeldDraft(): { hold: (storyId: StoryId) => Promise<boolean>; release: () => void } {
  const held = useRef<{ release: () => void } | null>(null);
  const release = () => {
    held.current?.release();
    held.current = null;
  };
  const hold = async (storyId: StoryId) => {
    release();
    held.current = await holdDraft(storyId);
    return held.current !== null;
  };
  // Synchronises with the locks of the browser, which outlive a component.
  useEffect(() => () => held.current?.release(), []);
  return { hold, release };
}
