import './voice.css';
import { useEffect, useRef } from 'react';
import type { Language } from '../../../shared/model/language.ts';
import { TextProvider, useText } from '../../text/TextProvider.tsx';
import { isFocusLost } from '../../ui/focus-lost.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import type { Recording } from '../draft.ts';
import { RecordingList } from './RecordingList.tsx';
import { RunningRecorder } from './RunningRecorder.tsx';
import { useVoice } from './use-voice.ts';
import type { VoiceDraft } from './voice.ts';

interface PanelProps {
  draft: VoiceDraft;
  recordings: readonly Recording[];
  /** The teller asked for it just now: the microphone goes on at once. */
  atOnce: boolean;
}

/** Telling by voice, beside the text. Its words come with it, because most tellers never need them. */
export function VoicePanel({ language, ...props }: PanelProps & { language: Language }) {
  return (
    <TextProvider language={language} catalogues={['teller', 'voice']}>
      <Panel {...props} />
    </TextProvider>
  );
}

function Panel({ draft, recordings, atOnce }: PanelProps) {
  const { t } = useText();
  const { voice, ...view } = useVoice(draft);
  const { state, fault, unclosed } = view;
  const lying = recordings.filter(({ id, whole }) => whole !== null || unclosed.includes(id));
  useOnce(atOnce, () => void voice.start());
  const again = useRef<HTMLButtonElement>(null);
  // Synchronises with the focus: the button that stopped the recorder is gone with it.
  useEffect(() => {
    if (state.kind === 'idle' && isFocusLost()) again.current?.focus();
  }, [state.kind]);
  return (
    <section className="mv-voice" aria-labelledby="voice-title">
      <Heading level={2} size={3} id="voice-title">
        {t('voice.title')}
      </Heading>
      <Paragraph variant="small">{t('voice.note')}</Paragraph>
      {lying.length > 0 && <RecordingList recordings={lying} view={view} voice={voice} store={draft.store} />}
      {fault && (
        <Alert type={fault === 'empty' ? 'info' : 'warning'} live="alert">
          {t(`voice.fault.${fault}`)}
        </Alert>
      )}
      {state.kind === 'asking' && <Loading>{t('voice.asking')}</Loading>}
      {state.kind === 'stopping' && <Loading>{t('voice.stopping')}</Loading>}
      {state.kind === 'running' && <RunningRecorder state={state} voice={voice} />}
      {state.kind === 'idle' && (
        <div>
          <Button icon="mic" ref={again} onClick={() => void voice.start()}>
            {t(lying.length > 0 ? 'voice.again' : 'voice.start')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Synchronises with the press that brought the panel here. */
function useOnce(wanted: boolean, start: () => void) {
  const done = useRef(!wanted);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    start();
  });
}
