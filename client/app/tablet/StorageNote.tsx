import { useEffect, useState } from 'react';
import { roomIn, type Space } from '../../../shared/rules/space.ts';
import { askPersistence, isPersisted, spaceOf } from '../../local/space.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';

/** How often is looked, in milliseconds. */
const LOOK = 30_000;

interface Storage {
  persisted: boolean | null;
  space: Space | null;
}

/** What this device has to keep stories in: whether the browser promised to keep them, and how much room is left. */
export function StorageNote() {
  const { t, number } = useText();
  const [storage, askBrowser] = useStorage();
  const [refused, setRefused] = useState(false);
  if (!storage) return null;
  const { persisted, space } = storage;
  const room = roomIn(space);
  const ask = async () => setRefused(!(await askBrowser()));
  return (
    <>
      {room !== 'enough' && (
        <Alert type={room === 'full' ? 'error' : 'warning'} live="status" title={t(`home.storage.${room}`)}>
          {t(`home.storage.${room}.text`)}
        </Alert>
      )}
      {persisted === false && (
        <Alert
          type="warning"
          live="status"
          title={t('home.storage.not-kept')}
          actions={<Button onClick={() => void ask()}>{t('home.storage.ask')}</Button>}
        >
          <Paragraph>{t('home.storage.not-kept.text')}</Paragraph>
          {refused && (
            <Paragraph>
              <strong>{t('home.storage.refused')}</strong>
            </Paragraph>
          )}
        </Alert>
      )}
      <Paragraph variant="small" muted>
        {persisted && `${t('home.storage.kept')} `}
        {space && t('home.storage.used', { used: number(inMb(space.usage)), of: number(inMb(space.quota)) })}
      </Paragraph>
    </>
  );
}

const inMb = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/**
 * What there is, and what asks the browser for its promise and says whether it gave it. Synchronises with the browser,
 * which may decide otherwise at any visit, and with what fills the device.
 */
function useStorage(): [Storage | null, () => Promise<boolean>] {
  const [storage, setStorage] = useState<Storage | null>(null);
  const look = async () => setStorage({ persisted: await isPersisted(), space: await spaceOf() });
  useEffect(() => {
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, LOOK);
    return () => clearInterval(timer);
  }, []);
  const ask = async () => {
    const promised = await askPersistence();
    await look();
    return promised === true;
  };
  return [storage, ask];
}
