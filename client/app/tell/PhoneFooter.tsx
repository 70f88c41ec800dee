import { lazy, Suspense } from 'react';
import { Link as RouteLink } from 'wouter';
import { useText } from '../../text/TextProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { useMayHold } from './use-may-hold.ts';

const WipeButton = lazy(async () => ({ default: (await import('./WipeButton.tsx')).WipeButton }));

/** Under the pages before a telling: privacy, and taking everything off this phone. */
export function PhoneFooter() {
  const { t } = useText();
  const held = useMayHold();
  return (
    <Stack row gap="sm">
      <RouteLink href="/privacy" asChild>
        <Link alone>{t('privacy.link')}</Link>
      </RouteLink>
      <RouteLink href="/toegankelijkheid" asChild>
        <Link alone>{t('accessibility.link')}</Link>
      </RouteLink>
      {held && (
        <Suspense fallback={null}>
          <WipeButton />
        </Suspense>
      )}
    </Stack>
  );
}
