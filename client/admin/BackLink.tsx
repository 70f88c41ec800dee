import { Link as RouteLink } from 'wouter';
import { Link } from '../ui/Link.tsx';

/** One step up. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <RouteLink href={href} asChild>
      <Link icon="back" alone>
        {children}
      </Link>
    </RouteLink>
  );
}
