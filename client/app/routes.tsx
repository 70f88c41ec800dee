import { lazy, type ComponentType } from 'react';

interface PageRoute {
  path: string;
  Page: ComponentType;
}

const TellPage = lazy(() => import('./tell/TellPage.tsx'));
const TabletPage = lazy(() => import('./tablet/TabletPage.tsx'));

/** Every page, by its address; each is fetched when somebody first goes there. The first that fits is shown. */
export const routes: readonly PageRoute[] = [
  { path: '/vertel', Page: TellPage },
  { path: '/vertel/:code', Page: TellPage },
  { path: '/ophalen', Page: TabletPage },
  { path: '/ophalen/:place', Page: TabletPage },
];

/** For an address that no page has. */
export const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'));
