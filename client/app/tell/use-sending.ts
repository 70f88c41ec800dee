import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useSyncStatus } from '../device/use-sync-status.ts';
import { sync } from '../device/device.ts';

/** Sending what waits because somebody asked for it. */
export interface Sending {
  send: (storyIds: readonly StoryId[]) => Promise<void>;
  /** Something is being sent, asked for or not. */
  busy: boolean;
  /** It was asked for on this page. */
  asked: boolean;
  /** How often it was asked for and came to an end. */
  tried: number;
}

export function useSending(): Sending {
  const { busy } = useSyncStatus();
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(0);
  const send = async (storyIds: readonly StoryId[]) => {
    setAsked(true);
    await sync.wake({ named: new Set(storyIds) });
    setTried((before) => before + 1);
  };
  return { send, busy, asked, tried };
}
