import type { ReactNode } from 'react';
import { AppShell } from '../../../client/ui/AppShell.tsx';
import { Button } from '../../../client/ui/Button.tsx';
import { Link } from '../../../client/ui/Link.tsx';
import { Notice } from '../../../client/ui/Notice.tsx';
import type { GalleryWords } from './words.ts';

/** The staff's shell with five places to go. */
export function StaffFrame({
  words,
  current,
  children,
}: {
  words: GalleryWords;
  current: number;
  children: ReactNode;
}) {
  const icons = ['home', 'code', 'chart', 'speech', 'settings'] as const;
  return (
    <AppShell
      product={words.product}
      organisation={words.organisation}
      homeHref="#start"
      skipLabel={words.skip}
      navLabel={words.menu}
      nav={icons.map((icon, index) => ({
        href: `#${icon}`,
        icon,
        label: words.nav[index],
        current: index === current,
      }))}
      notice={<Notice>{words.notice}</Notice>}
      account={<Button variant="subtle">{words.signOut}</Button>}
      footer={<Link href="#privacy">{words.privacy}</Link>}
    >
      {children}
    </AppShell>
  );
}
