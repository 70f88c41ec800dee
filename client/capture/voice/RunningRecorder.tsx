import { useEffect, useRef, useState } from 'react';
import { clock } from '../../../shared/rules/duration.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { LevelMeter } from '../../ui/LevelMeter.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import type { Voice, VoiceState } from './voice.ts';

/** What a teller sees while the microphone is on: that it hears, how long already, and how to stop. */
export function RunningRecorder(props: { state: Extract<VoiceState, { kind: 'running' }>; voice: Voice }) {
  const { state, voice } = props;
  const { recorder, paused } = state;
  const { t } = useText();
  const stop = useRef<HTMLButtonElement>(null);
  // Synchronises with the focus: the button that was pressed is gone, and the next press is this one.
  useEffect(() => stop.current?.focus(), []);
  return (
    <div className="mv-voice__running">
      <p className="mv-voice__state" role="status">
        <span className="mv-voice__light" data-on={!paused} aria-hidden="true" />
        {t(paused ? 'voice.paused' : 'voice.recording')}
      </p>
      <p className="mv-voice__time" role="timer">
        <Elapsed read={recorder.elapsed} />
      </p>
      <LevelMeter label={t('voice.level')} read={paused ? silence : recorder.level} />
      {paused === 'hidden' && <Paragraph variant="small">{t('voice.hidden')}</Paragraph>}
      <div className="mv-voice__ways">
        <Button variant="primary" icon="stop" ref={stop} onClick={() => void voice.stop()}>
          {t('voice.stop')}
        </Button>
        {paused ? (
          <Button icon="mic" onClick={() => voice.setPaused(false)}>
            {t('voice.resume')}
          </Button>
        ) : (
          <Button icon="pause" onClick={() => voice.setPaused('by-hand')}>
            {t('voice.pause')}
          </Button>
        )}
      </div>
    </div>
  );
}

const silence = () => 0;

/** Synchronises with the recorder's watch, which React does not know. */
function Elapsed({ read }: { read: () => number }) {
  const [ms, setMs] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setMs(read()), 250);
    return () => clearInterval(timer);
  }, [read]);
  return clock(ms);
}
