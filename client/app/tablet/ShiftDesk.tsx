import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../../shared/model/language.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { newDraft, readDraft, type Draft } from '../../capture/draft.ts';
import { GivenScreen } from '../../capture/GivenScreen.tsx';
import { localKeeper } from '../../capture/local-keeper.ts';
import { SavedScreen } from '../../capture/SavedScreen.tsx';
import { StoppedScreen } from '../../capture/StoppedScreen.tsx';
import type { Stop } from '../../capture/StopButton.tsx';
import { TellFlow } from '../../capture/TellFlow.tsx';
import { correctedNow, type TabletIdentity } from '../../local/device.ts';
import { selectDrafts, type DraftKey } from '../../local/draft.ts';
import { prepareSealing } from '../../local/seal.ts';
import { numberStory, selectShifts } from '../../local/shift.ts';
import { askPersistence } from '../../local/space.ts';
import { PageText } from '../../text/TextProvider.tsx';
import { Waiting } from '../Waiting.tsx';
import { db, sync } from '../device/device.ts';
import { useHeldDraft } from '../device/use-held-draft.ts';
import { GiveBack, NextPerson } from './HandBack.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { InterruptedScreen } from './InterruptedScreen.tsx';
import type { DraftDesk } from './OpenDrafts.tsx';
import { RevokedScreen } from './RevokedScreen.tsx';
import {
  forgetInterrupted,
  interruptedIn,
  lockShift,
  nameToldStory,
  setShiftKey,
  useIdleWarning,
} from './shift-session.ts';

type Stage =
  | { kind: 'home' }
  | { kind: 'interrupted'; storyId: StoryId }
  | { kind: 'telling'; draft: Draft; form: TellingForm }
  | { kind: 'saved'; form: TellingForm; language: Language }
  | { kind: 'given'; form: TellingForm; language: Language }
  | { kind: 'stopped'; form: TellingForm; language: Language; how: Stop; number: Draft['number'] };

/** Where a shift begins: at the story that a lock came between, if there is one. */
function firstStage(shiftId: string): Stage {
  const storyId = interruptedIn(shiftId);
  return storyId ? { kind: 'interrupted', storyId } : { kind: 'home' };
}

/** An open shift: between the interviewer's home and one teller after another, who see nothing of each other. */
export function ShiftDesk({ tablet, shiftKey }: { tablet: TabletIdentity; shiftKey: DraftKey }) {
  const [stage, setStage] = useState<Stage>(() => firstStage(shiftKey.id));
  const [keeper] = useState(() => localKeeper(db, shiftKey));
  const { hold, release } = useHeldDraft(() =>
    setStage((now) =>
      now.kind === 'telling' ? { kind: 'given', form: now.form, language: now.draft.language } : now,
    ),
  );
  const shift = useLiveQuery(
    async () => (await selectShifts(db)).find(({ id }) => id === shiftKey.id) ?? null,
    [shiftKey.id],
  );
  const warned = useIdleWarning();
  useToldStory(stage.kind === 'telling' ? stage.draft.storyId : null);
  useEnd(stage.kind === 'home' && shift === null);

  const tell = async (form: TellingForm, draft: Draft): Promise<void> => {
    if (await hold(draft.storyId)) setStage({ kind: 'telling', form, draft });
  };
  const begin = async (form: TellingForm) => {
    void prepareSealing();
    const draft = newDraft(form, 'nl', await correctedNow(db, Date.now()));
    // A device that cannot count still takes a story.
    const number = await numberStory(db, shiftKey.id).catch((error: unknown) => {
      console.error('a story could not be counted', error);
      return undefined;
    });
    await tell(form, { ...draft, number });
  };
  // Held before it is read: what another tab saved last is what is gone on with.
  const resume = async (form: TellingForm, storyId: StoryId): Promise<boolean> => {
    if (!(await hold(storyId))) return false;
    const row = (await selectDrafts(db, shiftKey)).find((one) => one.storyId === storyId);
    const draft = readDraft(row?.content);
    if (draft) setStage({ kind: 'telling', form, draft });
    else release();
    forgetInterrupted();
    return draft !== null;
  };
  const desk: DraftDesk = { hold, release, resume };
  const goHome = useCallback(() => {
    forgetInterrupted();
    window.scrollTo(0, 0);
    setStage({ kind: 'home' });
  }, []);
  const notice = warned && <IdleWarning />;

  switch (stage.kind) {
    case 'home':
      if (tablet.revokedAt)
        return (
          <PageText language="nl" catalogues={['device', 'teller']}>
            <RevokedScreen tablet={tablet} />
          </PageText>
        );
      return (
        <PageText language="nl" catalogues={['device', 'teller']}>
          {shift ? (
            <HomeScreen
              tablet={tablet}
              shift={shift}
              shiftKey={shiftKey}
              onBegin={(form) => void begin(form)}
              desk={desk}
              onLock={lockAway}
            />
          ) : (
            <Waiting />
          )}
          {notice}
        </PageText>
      );
    case 'interrupted':
      return (
        <PageText language="nl" catalogues={['device', 'teller']}>
          <InterruptedScreen
            tablet={tablet}
            storyId={stage.storyId}
            hold={() => hold(stage.storyId)}
            release={release}
            onResume={(form) => resume(form, stage.storyId)}
            onGone={goHome}
          />
          {notice}
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
          notice={notice}
          lastChance={!!tablet.revokedAt}
          onFinished={(_, language) => {
            release();
            setStage({ kind: 'saved', form: stage.form, language });
            void sync.wake();
            // Browsers grant it by how much a site is used: a story is use.
            void askPersistence();
          }}
          onStopped={(how, language) => {
            release();
            setStage({ kind: 'stopped', form: stage.form, language, how, number: stage.draft.number });
          }}
        />
      );
    case 'saved':
      return (
        <SavedScreen form={stage.form} language={stage.language} actions={<NextPerson onNext={goHome} />}>
          <GiveBack />
        </SavedScreen>
      );
    case 'given':
      return (
        <GivenScreen
          form={stage.form}
          language={stage.language}
          again={{ label: 'saved.next-person', go: goHome }}
        />
      );
    case 'stopped':
      return (
        <StoppedScreen
          channel="tablet"
          form={stage.form}
          language={stage.language}
          how={stage.how}
          number={stage.number}
          again={{ label: 'saved.next-person', go: stage.how === 'kept' ? lockAway : goHome }}
        />
      );
  }
}

/** By the interviewer, or after a teller who was told that only the interviewer can open it again: the PIN comes first. */
function lockAway(): void {
  forgetInterrupted();
  window.scrollTo(0, 0);
  lockShift();
}

/** Synchronises with the session, which locks also where this page is not, and leads back to what is told here. */
function useToldStory(storyId: StoryId | null) {
  useEffect(() => {
    nameToldStory(storyId);
    return () => nameToldStory(null);
  }, [storyId]);
}

/** Synchronises with the store: a shift that ended there, in another tab or for its age, leaves nothing to open here. */
function useEnd(ended: boolean) {
  useEffect(() => {
    if (ended) setShiftKey(null);
  }, [ended]);
}
