import { useEffect, useRef } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { layDownPens } from '../../local/activity.ts';
import { holdDraft, type HeldDraft } from '../../local/draft-lock.ts';

/**
 * Holds the draft that is open on this page against other tabs and updates; lets go when the page is left. `onGiven`
 * takes it off the screen when another tab asks for it and all that was told is on disk.
 */
export function useHeldDraft(onGiven: () => void): {
  hold: (storyId: StoryId) => Promise<boolean>;
  release: () => void;
} {
  const held = useRef<HeldDraft | null>(null);
  const latest = useRef(onGiven);
  const release = () => {
    held.current?.release();
    held.current = null;
  };
  const hold = async (storyId: StoryId) => {
    release();
    held.current = await holdDraft(storyId, () => give(() => latest.current()));
    return held.current !== null;
  };
  // Synchronises with the locks of the browser, which outlive a component.
  useEffect(() => {
    latest.current = onGiven;
  });
  useEffect(() => () => held.current?.release(), []);
  return { hold, release };
}

/** What could not be saved is not given away: the other tab would not find it. */
async function give(leave: () => void): Promise<boolean> {
  const given = await layDownPens();
  if (given) leave();
  return given;
}
