import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/model/language.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { offeredLanguages } from '../../../shared/rules/consent.ts';
import { newDraft, type Draft } from '../../capture/draft.ts';
import { StoppedScreen } from '../../capture/StoppedScreen.tsx';
import type { Stop } from '../../capture/StopButton.tsx';
import { TellFlow } from '../../capture/TellFlow.tsx';
import { correctedNow } from '../../local/device.ts';
import { discardDraft, type DraftKey } from '../../local/draft.ts';
import { prepareSealing } from '../../local/finish.ts';
import type { OutboxItem } from '../../local/outbox.ts';
import { useReaderLanguage } from '../../text/reader-language.ts';
import { Waiting } from '../Waiting.tsx';
import { db, sync } from '../device/device.ts';
import { useHeldDraft } from '../device/use-held-draft.ts';
import { findDraft } from './find-draft.ts';
import { PhoneSaved } from './PhoneSaved.tsx';
import { ResumeScreen } from './ResumeScreen.tsx';

type Stage =
  | { kind: 'looking' }
  | { kind: 'found'; draftKey: DraftKey; draft: Draft; savedAt: string }
  | { kind: 'telling'; draftKey: DraftKey; draft: Draft }
  | { kind: 'saved'; storyId: OutboxItem['storyId']; language: Language }
  | { kind: 'stopped'; how: Stop; language: Language };

/** One story on a resident's own phone: gone on with, or begun; then on its way. */
export function PhoneStory({ form }: { form: TellingForm }) {
  const [stage, setStage] = useState<Stage>({ kind: 'looking' });
  const [preferred] = useReaderLanguage();
  const { hold, release } = useHeldDraft();

  const begin = async (draftKey: DraftKey) => {
    const draft = newDraft(form, languageFor(form, preferred), await correctedNow(db, Date.now()));
    await hold(draft.storyId);
    setStage({ kind: 'telling', draftKey, draft });
  };
  const look = async () => {
    const { draftKey, found } = await findDraft(db, form.event.id);
    if (found) setStage({ kind: 'found', draftKey, ...found });
    else await begin(draftKey);
  };
  useOnce(() => {
    void look();
    void prepareSealing();
  });

  switch (stage.kind) {
    case 'looking':
      return <Waiting />;
    case 'found':
      return (
        <ResumeScreen
          form={form}
          language={stage.draft.language}
          savedAt={stage.savedAt}
          hold={() => hold(stage.draft.storyId)}
          onResume={() => setStage({ ...stage, kind: 'telling' })}
          onDiscard={async () => {
            await discardDraft(db, stage.draft.storyId);
            release();
            await begin(stage.draftKey);
          }}
        />
      );
    case 'telling':
      return (
        <TellFlow
          key={stage.draft.storyId}
          db={db}
          draftKey={stage.draftKey}
          form={form}
          channel="phone"
          draft={stage.draft}
          onFinished={({ storyId }, language) => {
            release();
            setStage({ kind: 'saved', storyId, language });
            void navigator.storage?.persist?.();
            void sync.wake();
          }}
          onStopped={(how, language) => {
            release();
            setStage({ kind: 'stopped', how, language });
          }}
        />
      );
    case 'saved':
      return (
        <PhoneSaved
          form={form}
          language={stage.language}
          storyId={stage.storyId}
          onAnother={() => void look()}
        />
      );
    case 'stopped':
      return (
        <StoppedScreen
          form={form}
          language={stage.language}
          how={stage.how}
          again={{
            label: stage.how === 'kept' ? 'phone.resume.go' : 'stop.again',
            go: () => void look(),
          }}
        />
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
