import { lazy, Suspense, useState } from 'react';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';

const QrScanner = lazy(async () => ({ default: (await import('../../ui/QrScanner.tsx')).QrScanner }));

/** Scans a code inside the app; `read` takes the code out of what a QR code says, or nothing. */
export function ScanButton<Code>(props: {
  label: string;
  read: (text: string) => Code | undefined;
  onCode: (code: Code) => void;
}) {
  const { label, read, onCode } = props;
  const { t } = useText();
  const [scanning, setScanning] = useState(false);
  const [other, setOther] = useState(false);
  const found = (text: string) => {
    const code = read(text);
    setOther(code === undefined);
    if (code === undefined) return;
    setScanning(false);
    onCode(code);
  };
  return (
    <>
      <Button icon={scanning ? 'close' : 'camera'} onClick={() => setScanning(!scanning)}>
        {scanning ? t('phone.code.scan-stop') : label}
      </Button>
      {scanning && (
        <Suspense fallback={<Loading>{t('scan.starting')}</Loading>}>
          <QrScanner
            onRead={found}
            words={{
              starting: t('scan.starting'),
              hint: t('scan.hint'),
              picture: t('scan.picture'),
              faults: { missing: t('scan.missing'), refused: t('scan.refused'), busy: t('scan.busy') },
            }}
          />
        </Suspense>
      )}
      {scanning && other && (
        <Alert type="warning" live="status">
          {t('scan.other')}
        </Alert>
      )}
    </>
  );
}
