import { useEffect, useState } from 'react';
import { useScreenAwake } from './use-screen-awake.ts';
import { useWhenHidden } from './use-when-hidden.ts';
import { makeVoice, QUIET, type Voice, type VoiceDraft, type VoiceView } from './voice.ts';

/** Recording into a draft, as its screen shows it. */
export function useVoice(draft: VoiceDraft): VoiceView & { voice: Voice } {
  const [view, setView] = useState<VoiceView>(QUIET);
  const [voice] = useState(() => makeVoice(draft, (change) => setView((now) => ({ ...now, ...change }))));
  const { state } = view;
  useScreenAwake(state.kind === 'running' && !state.paused);
  // Nobody is recorded who does not see that they are.
  useWhenHidden(() => {
    if (state.kind === 'running' && !state.paused) voice.setPaused('hidden');
  });
  // Synchronises with the teller coming to this screen and leaving it.
  useEffect(() => {
    void voice.arrive();
    return voice.leave;
  }, [voice]);
  return { ...view, voice };
}
