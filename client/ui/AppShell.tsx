import './AppShell.css';
import type { ReactNode } from 'react';
import { Brand, type BrandProps } from './Brand.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import { followLink } from './navigate.ts';
import { MAIN_ID, SkipLink } from './SkipLink.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

export type NavItem = { href: string; label: ReactNode; icon: IconName; current?: boolean };

export type AppShellProps = BrandProps & {
  skipLabel: string;
  /** Names the navigation: "Hoofdmenu". */
  navLabel: string;
  /** At most five, so that they fit under a thumb. */
  nav: readonly NavItem[];
  /** A Notice over the page. */
  notice?: ReactNode;
  /** At the end of the header: who is signed in, sign out, language. */
  account?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of the staff's and the public pages. The navigation stands in the header, on a phone under the thumb. */
export function AppShell(props: AppShellProps) {
  const { skipLabel, navLabel, nav, notice, account, footer, children, ...brand } = props;
  const main = useKeptFocus<HTMLElement>();
  return (
    <div className={nav.length > 0 ? 'mv-app mv-app--nav' : 'mv-app'}>
      <SkipLink label={skipLabel} />
      <header className="mv-app__header">
        {notice}
        <div className="mv-app__bar">
          <Brand {...brand} />
          {nav.length > 0 && (
            <nav className="mv-app__nav" aria-label={navLabel}>
              <ul role="list">
                {nav.map((item) => (
                  <li key={item.href}>
                    <a
                      className="mv-app__link"
                      href={item.href}
                      aria-current={item.current ? 'page' : undefined}
                      onClick={followLink(item.href, brand.onNavigate)}
                    >
                      <Icon name={item.icon} /> <span>{item.label}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {account && <div className="mv-app__account">{account}</div>}
        </div>
      </header>
      <main className="mv-app__main" id={MAIN_ID} tabIndex={-1} ref={main}>
        {children}
      </main>
      {footer && <footer className="mv-app__footer">{footer}</footer>}
    </div>
  );
}
