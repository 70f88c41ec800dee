import { useEffect, useState } from 'react';
import type { LostTablet } from '../../../shared/model/standing.ts';
import { findLostTablet } from '../../local/lost-tablet.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { db } from '../device/device.ts';

/** This device was a tablet, and its store is gone: says so before anything else is done with it. */
export function LostTabletAlert() {
  const { t, moment } = useText();
  const [lost, setLost] = useState<LostTablet | null>(null);
  // Synchronises with what stands outside the store.
  useEffect(() => {
    void findLostTablet(db).then(setLost);
  }, []);
  if (!lost) return null;
  return (
    <Alert type="error" live="alert" title={t('lost.title')}>
      {t('lost.text', { n: lost.unsent + lost.drafts, when: moment(lost.at) })}
    </Alert>
  );
}
