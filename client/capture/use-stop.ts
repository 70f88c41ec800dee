import { useState } from 'react';
import type { DraftKeeper } from './keeper.ts';
import type { Stop } from './StopButton.tsx';
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
      if (how === 'kept' && !(await open.autosave.flush())) return setState('failed');
      await open.autosave.stop();
      if (how !== 'kept') await keeper.discard(open.latest().storyId);
      done(how);
    } catch (error) {
      console.error('a telling could not be ended', error);
      open.autosave.goOn();
      setState('failed');
    }
  };
  return { run, busy: state === 'busy', failed: state === 'failed' };
}
