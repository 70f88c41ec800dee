import { lazy, type ComponentType } from 'react';

interface PageRoute {
  name: string;
  path: string | RegExp;
  Page: ComponentType;
}

const TellPage = lazy(() => import('./tell/TellPage.tsx'));
const TabletPage = lazy(() => import('./tablet/TabletPage.tsx'));
const StaffPage = lazy(() => import('./staff/StaffPage.tsx'));

/** One route for all that staff do: its frame stays while they go from page to page. */
const staffAddresses = /^\/(aanmelden|beheer|duiden|inzicht)(?=\/|$)/;

/** Every page, by its address; each is fetched when somebody first goes there. The first that fits is shown. */
export const routes: readonly PageRoute[] = [
  { name: 'start', path: '/', Page: lazy(() => import('./public/StartPage.tsx')) },
  { name: 'tell', path: '/vertel', Page: TellPage },
  { name: 'tell-at', path: '/vertel/:code', Page: TellPage },
  { name: 'tablet', path: '/ophalen', Page: TabletPage },
  { name: 'tablet-at', path: '/ophalen/:place', Page: TabletPage },
  { name: 'feedback', path: '/terug', Page: lazy(() => import('./public/FeedbackPage.tsx')) },
  { name: 'privacy', path: '/privacy', Page: lazy(() => import('./public/PrivacyPage.tsx')) },
  {
    name: 'accessibility',
    path: '/toegankelijkheid',
    Page: lazy(() => import('./public/AccessibilityPage.tsx')),
  },
  { name: 'staff', path: staffAddresses, Page: StaffPage },
];

/** For an address that no page has. */
export const NotFoundPage = lazy(() => import('./NotFoundPage.tsx'));
