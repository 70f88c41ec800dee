import { Suspense, lazy, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { mayHoldSomething } from '../local/store-name.ts';
import { Waiting } from './Waiting.tsx';
import { PageFailure } from './PageFailure.tsx';
import { NotFoundPage, routes } from './routes.tsx';

const UpdatePrompt = lazy(async () => ({ default: (await import('./UpdatePrompt.tsx')).UpdatePrompt }));
const InsecurePage = lazy(() => import('./InsecurePage.tsx'));

/** The whole app: one page at a time, each loaded when first asked for. */
export function App() {
  // Without it a story cannot be sealed, so nothing may be told (design D14).
  if (!globalThis.crypto?.subtle) {
    return (
      <Suspense fallback={<Waiting />}>
        <InsecurePage />
      </Suspense>
    );
  }
  return (
    <PageFailure>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {routes.map(({ name, path, Page }) => (
            <Route key={name} path={path} component={Page} />
          ))}
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
      <InBackground />
    </PageFailure>
  );
}

/** How long the first page has the network to itself, in milliseconds. */
const HEAD_START = 2_000;

/** What can wait until the first page stands: the service worker, and sending what an earlier visit left. */
function InBackground() {
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
    <Suspense fallback={null}>
      <UpdatePrompt />
    </Suspense>
  );
}

async function sendWhatWasLeft(): Promise<void> {
  if (await mayHoldSomething()) await import('./device/device.ts');
}
