import { Component, lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { mayHoldSomething } from '../local/store-name.ts';

const UpdatePrompt = lazy(async () => ({ default: (await import('./UpdatePrompt.tsx')).UpdatePrompt }));

/** How long the first page has the network to itself, in milliseconds. */
const HEAD_START = 2_000;

/** What can wait until the first page stands: the service worker, and sending what an earlier visit left. */
export function InBackground() {
  const [begun, setBegun] = useState(false);
  // Synchronises with the clock, and with what lies on the device.
  useEffect(() => {
    const timer = setTimeout(() => {
      setBegun(true);
      void sendWhatWasLeft();
    }, HEAD_START);
    return () => clearTimeout(timer);
  }, []);
  if (!begun) return null;
  return (
    <Dispensable>
      <Suspense fallback={null}>
        <UpdatePrompt />
      </Suspense>
    </Dispensable>
  );
}

async function sendWhatWasLeft(): Promise<void> {
  if (await mayHoldSomething()) await import('./device/device.ts');
}

/** A page in use must not go because something behind it did not arrive: the next visit tries again. */
class Dispensable extends Component<{ children: ReactNode }, { gone: boolean }> {
  override state = { gone: false };

  static getDerivedStateFromError() {
    return { gone: true };
  }

  override render() {
    return this.state.gone ? null : this.props.children;
  }
}
