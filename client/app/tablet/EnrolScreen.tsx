import { useRef, useState, type SubmitEvent } from 'react';
import { Link as RouteLink } from 'wouter';
import { TabletName } from '../../../shared/model/tablet.ts';
import { readCrockford } from '../../../shared/rules/crockford.ts';
import { readEnrolmentQr, type EnrolmentScan } from '../../../shared/rules/enrolment-scan.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { ErrorSummary, type FieldFault } from '../../ui/ErrorSummary.tsx';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { db, sync, world } from '../device/device.ts';
import { ScanButton } from '../device/ScanButton.tsx';
import { askPersistence } from '../../local/space.ts';
import { enrol, newApplicant, type Applicant } from './enrol.ts';
import { LostTabletAlert } from './LostTabletAlert.tsx';
import { TabletFrame } from './TabletFrame.tsx';

const GROUPS = [5, 5];

type Outcome = 'none' | 'busy' | 'spent' | 'offline' | 'problem' | 'untrusted' | 'unkept';

/** Enrols this device as a tablet, by a code that a coordinator shows: scanned here, or typed. */
export function EnrolScreen() {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [scan, setScan] = useState<EnrolmentScan>();
  const [name, setName] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const applicant = useRef<Promise<Applicant>>(undefined);
  const faults =
    attempt === 0 ? [] : faultsIn(code, name).map(({ fieldId, id }) => ({ fieldId, message: t(id) }));

  const send = async () => {
    setOutcome('busy');
    const result = await enrol({ db, world }, await (applicant.current ??= newApplicant()), {
      code,
      name: name.trim(),
      root: scan && scan.code === readCrockford(code) ? scan.root : null,
    });
    if (result.kind === 'offline' || result.kind === 'untrusted') setOutcome(result.kind);
    else if (result.kind === 'problem')
      setOutcome(result.problem.code === 'enrolment-spent' ? 'spent' : 'problem');
    else {
      // Asked here, where somebody just did something on purpose: browsers weigh that.
      await askPersistence();
      await sync.wake();
    }
  };
  const take = (scanned: EnrolmentScan) => {
    setScan(scanned);
    setCode(scanned.code);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (faultsIn(code, name).length > 0) return;
    send().catch((error: unknown) => {
      console.error('this tablet could not be kept', error);
      setOutcome('unkept');
    });
  };

  return (
    <TabletFrame tablet={null} title={t('enrol.title')}>
      <Stack narrow gap="lg">
        <ErrorSummary title={t('enrol.errors')} faults={faults} attempt={attempt} />
        <PageHeader title={t('enrol.title')} lead={t('enrol.lead')} />
        <LostTabletAlert />
        <Paragraph>{t('enrol.how')}</Paragraph>
        <ScanButton label={t('enrol.scan')} read={readEnrolmentQr} onCode={take} />
        <form noValidate autoComplete="off" onSubmit={submit}>
          <Stack>
            <CodeInput
              id="enrol-code"
              label={t('enrol.code')}
              description={t('enrol.code.hint')}
              error={messageOf(faults, 'enrol-code')}
              groups={GROUPS}
              value={code}
              onValue={setCode}
            />
            <TextInput
              id="enrol-name"
              label={t('enrol.name')}
              description={t('enrol.name.hint')}
              error={messageOf(faults, 'enrol-name')}
              autoComplete="off"
              maxLength={40}
              value={name}
              onValue={setName}
            />
            <OutcomeAlert outcome={outcome} />
            <div>
              <Button
                type="submit"
                variant="primary"
                icon="device"
                busy={outcome === 'busy'}
                busyLabel={t('enrol.busy')}
              >
                {t('enrol.go')}
              </Button>
            </div>
          </Stack>
        </form>
        <RouteLink href="/vertel" asChild>
          <Link alone icon="speech">
            {t('enrol.resident')}
          </Link>
        </RouteLink>
      </Stack>
    </TabletFrame>
  );
}

function OutcomeAlert({ outcome }: { outcome: Outcome }) {
  const { t } = useText();
  if (outcome === 'none' || outcome === 'busy') return null;
  return (
    <Alert
      type={outcome === 'offline' ? 'warning' : 'error'}
      live="alert"
      title={t(`enrol.${outcome}.title`)}
    >
      {t(`enrol.${outcome}.text`)}
    </Alert>
  );
}

function faultsIn(code: string, name: string) {
  return [
    ...(readCrockford(code)?.length === 10
      ? []
      : [{ fieldId: 'enrol-code', id: 'enrol.fault.code' as const }]),
    ...(TabletName.safeParse(name).success
      ? []
      : [{ fieldId: 'enrol-name', id: 'enrol.fault.name' as const }]),
  ];
}

const messageOf = (faults: readonly FieldFault[], fieldId: string) =>
  faults.find((fault) => fault.fieldId === fieldId)?.message;
