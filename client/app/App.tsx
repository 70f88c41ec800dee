import { Suspense, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { InBackground } from './InBackground.tsx';
import { Waiting } from './Waiting.tsx';
import { PageFailure } from './PageFailure.tsx';
import { notFound, routes } from './routes.tsx';

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
      <InBackground />
      <Suspense fallback={<Waiting />}>
        <Switch>
          {routes.map(({ name, path, Page }) => (
            <Route key={name} path={path} component={Page} />
          ))}
          <Route component={notFound.Page} />
        </Switch>
      </Suspense>
    </PageFailure>
  );
}
