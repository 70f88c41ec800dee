import './AdminNav.css';
import { Link, useLocation } from 'wouter';
import { useText } from '../text/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { adminPaths } from './paths.ts';

const places = [
  { href: adminPaths.rounds, label: 'admin.nav.rounds', icon: 'calendar' },
  { href: adminPaths.tablets, label: 'admin.nav.tablets', icon: 'device' },
  { href: adminPaths.people, label: 'admin.nav.people', icon: 'people' },
] as const;

/** The three rooms of administration. */
export function AdminNav() {
  const { t } = useText();
  const [address] = useLocation();
  return (
    <nav className="mv-admin-nav" aria-label={t('admin.nav')}>
      <ul role="list">
        {places.map(({ href, label, icon }) => (
          <li key={href}>
            <Link href={href} aria-current={address === href ? 'page' : undefined}>
              <Icon name={icon} /> {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
