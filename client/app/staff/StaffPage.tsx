import { QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { PageText, useText } from '../../text/TextProvider.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { queryClient } from './query-client.ts';
import { RefusalBoundary } from './RefusalBoundary.tsx';
import { sessionQuery } from './session.ts';
import { SessionEnded } from './SessionEnded.tsx';
import { PasswordSignIn, SignIn } from './SignIn.tsx';
import { StaffShell } from './StaffShell.tsx';
import { Stations } from './Stations.tsx';

/** Every page for staff, behind one door: who is not signed in signs in right there, and finds the page open. */
export default function StaffPage() {
  return (
    <PageText language="nl" catalogues={['public', 'staff']}>
      <QueryClientProvider client={queryClient}>
        <RefusalBoundary>
          <Suspense fallback={<Waiting />}>
            <Door />
          </Suspense>
        </RefusalBoundary>
      </QueryClientProvider>
    </PageText>
  );
}

function Door() {
  const [address] = useLocation();
  const { staff } = useSuspenseQuery(sessionQuery).data;
  // Whoever was here when the session ended keeps the page, and what was typed on it.
  const [present, setPresent] = useState(staff);
  if (staff !== null && staff !== present) setPresent(staff);
  const atWork = address === '/aanmelden' ? null : (staff ?? present);
  return (
    <StaffShell staff={staff ?? (atWork ? present : null)}>
      <RefusalBoundary resets={`${address} ${staff?.id}`}>
        <Suspense fallback={<Waiting />}>
          {atWork && <Stations staff={atWork} />}
          {!atWork && (address === '/aanmelden' ? <SignIn /> : <PasswordSignIn />)}
        </Suspense>
      </RefusalBoundary>
      {atWork && <SessionEnded open={staff === null} />}
    </StaffShell>
  );
}

function Waiting() {
  const { t } = useText();
  return <Skeleton shape="card" label={t('app.loading')} />;
}
