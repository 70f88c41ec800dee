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
  const [storage, ask] = useStorage();
  if (!storage) return null;
  const { persisted, space } = storage;
  const room = roomIn(space);
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
          title={t('home.storage.not-kept')}
          actions={<Button onClick={() => void ask()}>{t('home.storage.ask')}</Button>}
        >
          {t('home.storage.not-kept.text')}
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

/** Synchronises with the browser, which may decide otherwise at any visit, and with what fills the device. */
function useStorage(): [Storage | null, () => Promise<void>] {
  const [storage, setStorage] = useState<Storage | null>(null);
  const look = async () => setStorage({ persisted: await isPersisted(), space: await spaceOf() });
  useEffect(() => {
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, LOOK);
    return () => clearInterval(timer);
  }, []);
  const ask = async () => {
    await askPersistence();
    await look();
  };
  return [storage, ask];
}
