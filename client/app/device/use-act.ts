import { useState } from 'react';

/** An act on what this device holds, whose failure is shown: a write that failed is never passed over. */
export function useAct(): {
  run: (act: () => Promise<void>) => Promise<void>;
  busy: boolean;
  failed: boolean;
} {
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  const run = async (act: () => Promise<void>) => {
    setState('busy');
    try {
      await act();
      setState('open');
    } catch (error) {
      console.error('the store of this device did not do it', error);
      setState('failed');
    }
  };
  return { run, busy: state === 'busy', failed: state === 'failed' };
}
