import { lazy, Suspense, useEffect, useState } from 'react';
import { Link as RouteLink } from 'wouter';
import { mayHoldSomething } from '../../local/store-name.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Stack } from '../../ui/Stack.tsx';

const WipeButton = lazy(async () => ({ default: (await import('./WipeButton.tsx')).WipeButton }));

/** Under the pages before a telling: privacy, and taking everything off this phone. */
export function PhoneFooter() {
  const { t } = useText();
  const [held, setHeld] = useState(false);
  // Synchronises with what earlier visits left on the device.
  useEffect(() => {
    void mayHoldSomething().then(setHeld);
  }, []);
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
