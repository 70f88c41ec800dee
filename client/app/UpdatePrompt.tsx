import './UpdatePrompt.css';
import { useEffect, useState } from 'react';
import { isDraftOpen } from '../local/draft-lock.ts';
import { TextProvider, useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { registerServiceWorker } from './service-worker.ts';

/** How often is looked whether the last draft was closed, in milliseconds. */
const LOOK_AGAIN = 5_000;

/** Offers a new version of the app: never while somebody is telling, in whatever tab. */
export function UpdatePrompt() {
  const apply = useWaitingVersion();
  const telling = useDraftOpen(apply !== null);
  if (!apply || telling) return null;
  return (
    <TextProvider language="nl" catalogues={['device']}>
      <Offer apply={apply} />
    </TextProvider>
  );
}

function Offer({ apply }: { apply: () => void }) {
  const { t } = useText();
  const [applying, setApplying] = useState(false);
  const update = async () => {
    if (await isDraftOpen()) return;
    setApplying(true);
    apply();
  };
  return (
    <div className="mv-update" lang="nl" dir="ltr">
      <Alert
        type="info"
        live="status"
        title={t('update.title')}
        actions={
          <Button onClick={() => void update()} busy={applying} busyLabel={t('update.busy')}>
            {t('update.apply')}
          </Button>
        }
      >
        {t('update.explanation')}
      </Alert>
    </div>
  );
}

function useWaitingVersion(): (() => void) | null {
  const [apply, setApply] = useState<(() => void) | null>(null);
  // Synchronises with the browser's service worker; once in the life of the page.
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    const offer = (take: () => void) => setApply(() => take);
    registerServiceWorker({ onWaiting: offer, onTakenOver: () => void leaveOldVersion(offer) });
  }, []);
  return apply;
}

/** Where nothing stands on the page that is not on disk, once no draft is open. */
const SAFE = /^\/(vertel|ophalen)(\/|$)/;

/**
 * This page is older than what serves it: a story begun on it could not be sealed, because the code for that would not
 * come. It goes as soon as nobody is telling; where staff may have typed something it is only offered.
 */
async function leaveOldVersion(offer: (take: () => void) => void): Promise<void> {
  if (!SAFE.test(location.pathname)) return offer(() => location.reload());
  while (await isDraftOpen()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  location.reload();
}

/** Looks only while a version waits. True until the first look, so that the offer never flashes up. */
function useDraftOpen(looking: boolean): boolean {
  const [open, setOpen] = useState(true);
  // Synchronises with the locks that every tab holds; they tell nobody when they change.
  useEffect(() => {
    if (!looking) return;
    const look = () => void isDraftOpen().then(setOpen);
    look();
    const timer = setInterval(look, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [looking]);
  return open;
}
