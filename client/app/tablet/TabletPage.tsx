import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { selectOptionalTablet } from '../../local/device.ts';
import { PageText } from '../../text/TextProvider.tsx';
import { db } from '../device/device.ts';
import { EnrolScreen } from './EnrolScreen.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { OutboxScreen } from './OutboxScreen.tsx';
import { RevokedScreen } from './RevokedScreen.tsx';
import { setShiftKey, useIdleWarning, useShiftKey } from './shift-session.ts';
import { ShiftDesk } from './ShiftDesk.tsx';
import { StoreWaiting } from './StoreWaiting.tsx';
import { UnlockScreen } from './UnlockScreen.tsx';

/** `/ophalen`: a shared tablet, from its enrolment to the end of a shift. */
export default function TabletPage() {
  const { place } = useParams();
  const tablet = useLiveQuery(() => selectOptionalTablet(db));
  const shiftKey = useShiftKey();
  const warned = useIdleWarning();
  useForgetWhenBroughtBack();
  if (tablet === undefined) return <StoreWaiting />;
  if (tablet && shiftKey && place !== 'verzenden')
    return <ShiftDesk key={shiftKey.id} tablet={tablet} shiftKey={shiftKey} />;
  return (
    <PageText language="nl" catalogues={['device', 'teller']}>
      {tablet === null && <EnrolScreen />}
      {tablet && place === 'verzenden' && <OutboxScreen tablet={tablet} />}
      {warned && <IdleWarning />}
      {tablet?.revokedAt && place !== 'verzenden' && <RevokedScreen tablet={tablet} />}
      {tablet && !tablet.revokedAt && place !== 'verzenden' && (
        <UnlockScreen tablet={tablet} onOpen={setShiftKey} />
      )}
    </PageText>
  );
}

/** Synchronises with the browser's page cache, which brings a page back as it was, with whoever told there. */
function useForgetWhenBroughtBack() {
  useEffect(() => {
    const reload = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);
}
