import { loadText } from '../text/text.ts';
import { readerLanguage } from '../text/reader-language.ts';
import { page, type Page } from './page.ts';

interface PageRoute extends Page {
  name: string;
  path: string | RegExp;
}

const publicWords = () => loadText(readerLanguage(), ['public']);
const tellerWords = () => loadText(readerLanguage(), ['teller']);

const tell = page(() => import('./tell/TellPage.tsx'), tellerWords);
const tablet = page(() => import('./tablet/TabletPage.tsx'));

/** One route for all that staff do: its frame stays while they go from page to page. */
const staffAddresses = /^\/(aanmelden|beheer|duiden|inzicht)(?=\/|$)/;

/** Every page, by its address; each is fetched when somebody first goes there. The first that fits is shown. */
export const routes: readonly PageRoute[] = [
  { name: 'start', path: '/', ...page(() => import('./public/StartPage.tsx'), publicWords) },
  { name: 'tell', path: '/vertel', ...tell },
  { name: 'tell-at', path: '/vertel/:code', ...tell },
  { name: 'tablet', path: '/ophalen', ...tablet },
  { name: 'tablet-at', path: '/ophalen/:place', ...tablet },
  { name: 'feedback', path: '/terug', ...page(() => import('./public/FeedbackPage.tsx'), publicWords) },
  { name: 'privacy', path: '/privacy', ...page(() => import('./public/PrivacyPage.tsx'), publicWords) },
  {
    name: 'accessibility',
    path: '/toegankelijkheid',
    ...page(() => import('./public/AccessibilityPage.tsx'), publicWords),
  },
  { name: 'hand-in', path: '/inleveren', ...page(() => import('./rescue/HandInPage.tsx')) },
  { name: 'staff', path: staffAddresses, ...page(() => import('./staff/StaffPage.tsx')) },
];

/** For an address that no page has. */
export const notFound = page(() => import('./NotFoundPage.tsx'));
