import './AdminNav.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ScrollRow } from '../ui/ScrollRow.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { adminPaths } from './paths.ts';

const places = [
  { href: adminPaths.rounds, label: 'admin.nav.rounds', icon: 'calendar' },
  { href: adminPaths.tablets, label: 'admin.nav.tablets', icon: 'device' },
  { href: adminPaths.aside, label: 'admin.nav.aside', icon: 'bookmark' },
  { href: adminPaths.people, label: 'admin.nav.people', icon: 'people' },
] as const;

/** The rooms of administration, and how much waits in that of what was set aside. */
export function AdminNav() {
  const { t, number } = useText();
  const [address] = useLocation();
  const { data } = useQuery(queryOf('countSetAside', {}));
  const list = useRef<HTMLUListElement>(null);
  // On a phone the rooms are wider than the screen.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [address]);
  const waiting = data?.undecided ?? 0;
  return (
    <nav className="mv-admin-nav" aria-label={t('admin.nav')}>
      <ScrollRow>
        <ul role="list" ref={list}>
          {places.map(({ href, label, icon }) => (
            <li key={href}>
              <Link href={href} aria-current={address === href ? 'page' : undefined}>
                <Icon name={icon} /> {t(label)}
                {href === adminPaths.aside && waiting > 0 && (
                  <span className="mv-admin-nav__count">
                    <span aria-hidden="true">{number(waiting)}</span>
                    <VisuallyHidden>{t('admin.nav.aside.count', { count: waiting })}</VisuallyHidden>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </ScrollRow>
    </nav>
  );
}
