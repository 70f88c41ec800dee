import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { newDraft, type Draft } from '../../capture/draft.ts';
import { localKeeper } from '../../capture/local-keeper.ts';
import { SavedScreen } from '../../capture/SavedScreen.tsx';
import { StoppedScreen } from '../../capture/StoppedScreen.tsx';
import type { Stop } from '../../capture/StopButton.tsx';
import { TellFlow } from '../../capture/TellFlow.tsx';
import { correctedNow, type TabletIdentity } from '../../local/device.ts';
import type { DraftKey } from '../../local/draft.ts';
import { prepareSealing } from '../../local/seal.ts';
import { selectShifts } from '../../local/shift.ts';
import { PageText } from '../../text/TextProvider.tsx';
import { Waiting } from '../Waiting.tsx';
import { db, sync } from '../device/device.ts';
import { useHeldDraft } from '../device/use-held-draft.ts';
import { GiveBack, NextPerson } from './HandBack.tsx';
import { HomeScreen } from './HomeScreen.tsx';

type Stage =
  | { kind: 'home' }
  | { kind: 'telling'; draft: Draft; form: TellingForm }
  | { kind: 'saved'; form: TellingForm; language: Language }
  | { kind: 'stopped'; form: TellingForm; language: Language; how: Stop };

/** An open shift: between the interviewer's home and one teller after another, who see nothing of each other. */
export function ShiftDesk({ tablet, shiftKey }: { tablet: TabletIdentity; shiftKey: DraftKey }) {
  const [stage, setStage] = useState<Stage>({ kind: 'home' });
  const [keeper] = useState(() => localKeeper(db, shiftKey));
  const { hold, release } = useHeldDraft();
  const shift = useLiveQuery(async () => (await selectShifts(db)).find(({ id }) => id === shiftKey.id));

  const tell = async (form: TellingForm, draft: Draft): Promise<boolean> => {
    if (!(await hold(draft.storyId))) return false;
    setStage({ kind: 'telling', form, draft });
    return true;
  };
  const begin = async (form: TellingForm) => {
    void prepareSealing();
    await tell(form, newDraft(form, 'nl', await correctedNow(db, Date.now())));
  };
  const goHome = () => {
    window.scrollTo(0, 0);
    setStage({ kind: 'home' });
  };

  switch (stage.kind) {
    case 'home':
      return (
        <PageText language="nl" catalogues={['device', 'teller']}>
          {shift ? (
            <HomeScreen
              tablet={tablet}
              shift={shift}
              shiftKey={shiftKey}
              onBegin={(form) => void begin(form)}
              onResume={tell}
            />
          ) : (
            <Waiting />
          )}
        </PageText>
      );
    case 'telling':
      return (
        <TellFlow
          key={stage.draft.storyId}
          keeper={keeper}
          form={stage.form}
          channel="tablet"
          draft={stage.draft}
          onFinished={(_, language) => {
            release();
            setStage({ kind: 'saved', form: stage.form, language });
            void sync.wake();
          }}
          onStopped={(how, language) => {
            release();
            setStage({ kind: 'stopped', form: stage.form, language, how });
          }}
        />
      );
    case 'saved':
      return (
        <SavedScreen form={stage.form} language={stage.language} actions={<NextPerson onNext={goHome} />}>
          <GiveBack />
        </SavedScreen>
      );
    case 'stopped':
      return (
        <StoppedScreen
          channel="tablet"
          form={stage.form}
          language={stage.language}
          how={stage.how}
          again={{ label: 'saved.next-person', go: goHome }}
        />
      );
  }
}
