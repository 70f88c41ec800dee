import { useEffect, useState } from 'react';
import { mayHoldSomething } from '../../local/store-name.ts';

/** Whether an earlier visit may have left something on this device; false until that is known. */
export function useMayHold(): boolean {
  const [held, setHeld] = useState(false);
  // Synchronises with what earlier visits left on the device.
  useEffect(() => {
    void mayHoldSomething().then(setHeld);
  }, []);
  return held;
}
