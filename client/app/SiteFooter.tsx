import './SiteFooter.css';
import { Link as RouteLink } from 'wouter';
import type { MessageId } from '../text/message-id.ts';
import { useText } from '../text/TextProvider.tsx';
import { Link } from '../ui/Link.tsx';

const places: readonly { href: string; label: MessageId }[] = [
  { href: '/terug', label: 'app.answers' },
  { href: '/privacy', label: 'app.privacy' },
  { href: '/toegankelijkheid', label: 'app.accessibility' },
];

/** Where every page leads besides: what was done, what happens with data, and for whom it works. */
export function SiteFooter() {
  const { t } = useText();
  return (
    <nav className="mv-site-footer" aria-label={t('app.footer')}>
      <ul role="list">
        {places.map(({ href, label }) => (
          <li key={href}>
            <RouteLink href={href} asChild>
              <Link alone>{t(label)}</Link>
            </RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
