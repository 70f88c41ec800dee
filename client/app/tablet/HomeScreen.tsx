import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { TabletIdentity } from '../../local/device.ts';
import type { DraftKey } from '../../local/draft.ts';
import { selectForms } from '../../local/form.ts';
import type { Shift } from '../../local/shift.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { db } from '../device/device.ts';
import { EndShift } from './EndShift.tsx';
import { EnrolScreen } from './EnrolScreen.tsx';
import { EventPicker } from './EventPicker.tsx';
import { KeysetAlert } from './KeysetAlert.tsx';
import { LineAlert } from './LineAlert.tsx';
import { OpenDrafts, type DraftDesk } from './OpenDrafts.tsx';
import { Stock } from './Stock.tsx';
import { TabletFrame } from './TabletFrame.tsx';
import { UnknownTablet } from './UnknownTablet.tsx';

interface HomeProps {
  tablet: TabletIdentity;
  shift: Shift;
  shiftKey: DraftKey;
  onBegin: (form: TellingForm) => void;
  desk: DraftDesk;
  /** Nobody waits ten minutes who puts the tablet down: the PIN opens it again. */
  onLock: () => void;
}

/** The interviewer's home: begin a story, go on with one, see what is on its way. */
export function HomeScreen({ tablet, shift, shiftKey, onBegin, desk, onLock }: HomeProps) {
  const { t } = useText();
  const [wanted, setWanted] = useState<StoryId | null>(null);
  const forms = useLiveQuery(() => selectForms(db));
  const [enrolling, setEnrolling] = useState(false);
  if (enrolling && tablet.unknownSince) return <EnrolScreen />;
  return (
    <TabletFrame tablet={tablet} title={t('tablet.title')}>
      <Stack gap="lg">
        <PageHeader
          eyebrow={tablet.label}
          title={t('tablet.title')}
          lead={t('home.hello', { name: shift.name })}
          actions={
            <Button icon="lock" onClick={onLock}>
              {t('home.lock')}
            </Button>
          }
        />
        {tablet.unknownSince && <UnknownTablet onEnrol={() => setEnrolling(true)} />}
        {tablet.keysetRefusal && <KeysetAlert refusal={tablet.keysetRefusal} />}
        {forms ? (
          <EventPicker forms={forms} shift={shift} onBegin={onBegin} />
        ) : (
          <Skeleton shape="card" count={1} label={t('line.unknown')} />
        )}
        {forms && (
          <OpenDrafts forms={forms} shiftKey={shiftKey} desk={desk} wanted={wanted} onWanted={setWanted} />
        )}
        <LineAlert />
        <Stock />
        <EndShift shiftId={shift.id} onAsk={() => setWanted(null)} />
      </Stack>
    </TabletFrame>
  );
}
