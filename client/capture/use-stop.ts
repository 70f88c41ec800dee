import { useState } from 'react';
import type { DraftKeeper } from './keeper.ts';
import type { Stop } from './StopButton.tsx';
import { stopTelling } from './stop-telling.ts';
import type { OpenDraft } from './use-draft.ts';

/**
 * Ends a telling before its end; calls `done` when what was chosen is on disk. When it fails, the teller hears so, and
 * the telling goes on as it was.
 */
export function useStop(
  { keeper, open }: { keeper: DraftKeeper; open: OpenDraft },
  done: (how: Stop) => void,
): { run: (how: Stop) => Promise<void>; busy: boolean; failed: boolean } {
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  const run = async (how: Stop) => {
    setState('busy');
    try {
      if (await stopTelling({ keeper, open }, how)) done(how);
      else setState('failed');
    } catch (error) {
      console.error('a telling could not be ended', error);
      setState('failed');
    }
  };
  return { run, busy: state === 'busy', failed: state === 'failed' };
}
