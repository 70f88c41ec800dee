import { lazy, Suspense, useEffect, useState } from 'react';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { offeredLanguages } from '../../../shared/rules/consent.ts';
import { newDraft, type Draft } from '../../capture/draft.ts';
import type { Stop } from '../../capture/StopButton.tsx';
import { TellFlow } from '../../capture/TellFlow.tsx';
import type { OutboxItem } from '../../local/outbox.ts';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { useHeldDraft } from '../device/use-held-draft.ts';
import { Waiting } from '../Waiting.tsx';
import { HeldStories } from './HeldStories.tsx';
import { phoneKeeper, phoneStore } from './store.ts';

const PhoneSaved = lazy(async () => ({ default: (await import('./PhoneSaved.tsx')).PhoneSaved }));
const ResumeScreen = lazy(async () => ({ default: (await import('./ResumeScreen.tsx')).ResumeScreen }));
const SharedDevice = lazy(async () => ({ default: (await import('./SharedDevice.tsx')).SharedDevice }));
const GivenScreen = lazy(async () => ({
  default: (await import('../../capture/GivenScreen.tsx')).GivenScreen,
}));
const StoppedScreen = lazy(async () => ({
  default: (await import('../../capture/StoppedScreen.tsx')).StoppedScreen,
}));

type Stage =
  | { kind: 'looking' }
  | { kind: 'tablet' }
  | { kind: 'found'; draft: Draft; savedAt: string }
  | { kind: 'telling'; draft: Draft }
  | { kind: 'saved'; storyId: OutboxItem['storyId']; language: Language }
  | { kind: 'given'; language: Language }
  | { kind: 'stopped'; how: Stop; language: Language };

/** One story on a resident's own phone: gone on with, or begun; then on its way. */
export function PhoneStory({ form, fresh }: { form: TellingForm; fresh: boolean }) {
  const [stage, setStage] = useState<Stage>({ kind: 'looking' });
  const [preferred, choose] = useReaderLanguage();
  const { hold, release } = useHeldDraft(() =>
    setStage((now) => (now.kind === 'telling' ? { kind: 'given', language: now.draft.language } : now)),
  );

  const begin = async () => {
    const draft = newDraft(form, languageFor(form, preferred), new Date().toISOString());
    await hold(draft.storyId);
    setStage({ kind: 'telling', draft });
  };
  const look = async () => {
    const store = await phoneStore();
    const found = await store.findDraft(form.event.id);
    if (await store.isTablet()) setStage({ kind: 'tablet' });
    else if (found) setStage({ kind: 'found', ...found });
    else await begin();
  };
  // Read again now that it is held: another tab may have gone on with it since, or sealed it.
  const resume = async (storyId: Draft['storyId']) => {
    const found = await (await phoneStore()).findDraft(form.event.id);
    if (found?.draft.storyId === storyId) {
      choose(found.draft.language);
      return setStage({ kind: 'telling', draft: found.draft });
    }
    release();
    await look();
  };
  // What another tab sealed meanwhile is no draft any more, and its recordings are still to be sent.
  const erase = async (storyId: Draft['storyId']) => {
    const found = await (await phoneStore()).findDraft(form.event.id);
    const isHere = found?.draft.storyId === storyId;
    if (isHere) await phoneKeeper.discard(storyId);
    release();
    await (isHere ? begin() : look());
  };
  useOnce(() => void (fresh ? begin() : look()));

  switch (stage.kind) {
    case 'looking':
      return <Waiting />;
    case 'tablet':
      return (
        <Suspense fallback={<Waiting />}>
          <SharedDevice form={form} language={languageFor(form, preferred)} />
        </Suspense>
      );
    case 'found':
      return (
        <Suspense fallback={<Waiting />}>
          <ResumeScreen
            form={form}
            language={stage.draft.language}
            storyId={stage.draft.storyId}
            savedAt={stage.savedAt}
            hold={() => hold(stage.draft.storyId)}
            onResume={() => resume(stage.draft.storyId)}
            onErase={() => erase(stage.draft.storyId)}
            onFreed={look}
          />
        </Suspense>
      );
    case 'telling':
      return (
        <TellFlow
          key={stage.draft.storyId}
          keeper={phoneKeeper}
          form={form}
          channel="phone"
          draft={stage.draft}
          opening={<HeldStories />}
          onFinished={({ storyId }, language) => {
            release();
            setStage({ kind: 'saved', storyId, language });
            void phoneStore().then(({ send }) => send());
          }}
          onStopped={(how, language) => {
            release();
            setStage({ kind: 'stopped', how, language });
          }}
        />
      );
    case 'saved':
      return (
        <Suspense fallback={<Waiting />}>
          <PhoneSaved
            form={form}
            language={stage.language}
            storyId={stage.storyId}
            onAnother={() => void look()}
          />
        </Suspense>
      );
    case 'given':
      return (
        <Suspense fallback={<Waiting />}>
          <GivenScreen
            form={form}
            language={stage.language}
            again={{ label: 'phone.resume.go', go: () => void look() }}
          />
        </Suspense>
      );
    case 'stopped':
      return (
        <Suspense fallback={<Waiting />}>
          <StoppedScreen
            channel="phone"
            form={form}
            language={stage.language}
            how={stage.how}
            held={<HeldStories />}
            again={{
              label: stage.how === 'kept' ? 'phone.resume.go' : 'stop.again',
              go: () => void look(),
            }}
          />
        </Suspense>
      );
  }
}

/** The reader's language, if consent may be asked in it. */
function languageFor(form: TellingForm, preferred: Language): Language {
  const offered = offeredLanguages(form.consentText, { demo: form.organisation.fictional });
  return offered.find((language) => language === preferred) ?? offered[0] ?? 'nl';
}

/** Synchronises with what lies on the device when the page opens. */
function useOnce(start: () => void) {
  const [first] = useState(() => start);
  useEffect(first, [first]);
}
