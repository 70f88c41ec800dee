import './EnrolDialog.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EnrolmentCode, Tablet } from '../../shared/model/tablet.ts';
import { enrolmentQrText } from '../../shared/rules/enrolment-scan.ts';
import { ask } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { CodeText } from '../ui/CodeText.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { RefusalAlert } from './RefusalAlert.tsx';
import { secondsUntil, useNow } from '../ui/use-now.ts';

/** How often is looked whether the tablet has come, in milliseconds. */
const LOOK = 3_000;

/** Lets one tablet in: a code to scan or type over, for as long as it holds. */
export function EnrolDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog open={open} onClose={onClose} title={t('admin.tablet.enrol')} closeLabel={t('form.close')} keep>
      <Enrolling onClose={onClose} />
    </Dialog>
  );
}

function Enrolling({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { mutate, data: code, error } = useMutation({ mutationFn: () => ask('inviteTablet', {}) });
  useEffect(() => mutate(), [mutate]);
  const come = useNewcomer();
  if (come) {
    return (
      <>
        <Alert type="ok" live="status" title={t('admin.tablet.come', { name: come.name })}>
          {t('admin.tablet.come.about')}
        </Alert>
        <Button variant="primary" onClick={onClose}>
          {t('form.close')}
        </Button>
      </>
    );
  }
  return (
    <div className="mv-enrol">
      <ol className="mv-numbered">
        <li>{t('admin.tablet.step.open', { address: `${location.host}/ophalen` })}</li>
        <li>{t('admin.tablet.step.code')}</li>
        <li>{t('admin.tablet.step.name')}</li>
      </ol>
      <RefusalAlert error={error} />
      {code ? <Code code={code} onRenew={() => mutate()} /> : !error && <Loading>{t('app.loading')}</Loading>}
    </div>
  );
}

function Code({ code, onRenew }: { code: EnrolmentCode; onRenew: () => void }) {
  const { t } = useText();
  const left = secondsUntil(code.expiresAt, useNow(1_000));
  if (left === 0) {
    return (
      <Alert
        type="warning"
        live="status"
        title={t('admin.tablet.expired')}
        actions={<Button onClick={onRenew}>{t('admin.tablet.renew')}</Button>}
      />
    );
  }
  return (
    <div className="mv-enrol__code">
      <div className="mv-enrol__qr">
        <QrCode text={enrolmentQrText(code)} label={t('admin.tablet.qr')} size={220} />
      </div>
      <CodeText code={code.code.replace(/\W/g, '')} groups={[5, 5]} />
      <p className="mv-enrol__clock">{t('admin.tablet.left', { time: clock(left) })}</p>
    </div>
  );
}

/** A tablet that was not there when this began. */
function useNewcomer(): Tablet | undefined {
  const { data } = useQuery({ ...queryOf('listTablets', {}), refetchInterval: LOOK });
  const [before, setBefore] = useState<ReadonlySet<string>>();
  if (data && !before) setBefore(new Set(data.tablets.map(({ id }) => id)));
  return before && data?.tablets.find(({ id }) => !before.has(id));
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
