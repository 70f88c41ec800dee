import { useState } from 'react';
import type { Asked } from '../../sync/drain.ts';
import { sync } from './device.ts';
import { useSyncStatus } from './use-sync-status.ts';

/** Sending what waits because somebody asked for it. */
export interface Sending {
  send: (asked: Asked) => Promise<void>;
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
  const send = async (what: Asked) => {
    setAsked(true);
    await sync.wake(what);
    setTried((before) => before + 1);
  };
  return { send, busy, asked, tried };
}
