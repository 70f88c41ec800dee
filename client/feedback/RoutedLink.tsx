import { Link as RouteLink } from 'wouter';
import type { IconName } from '../ui/icon-paths.ts';
import { Link } from '../ui/Link.tsx';

/** A link to a page of this application, alone on its line. */
export function RoutedLink({ href, icon, children }: { href: string; icon?: IconName; children: string }) {
  return (
    <RouteLink href={href} asChild>
      <Link icon={icon} alone>
        {children}
      </Link>
    </RouteLink>
  );
}
