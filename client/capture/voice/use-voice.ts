import { useEffect, useRef, useState } from 'react';
import { MOST_ATTACHMENTS } from '../../../shared/model/attachment.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import type { Draft, Recording } from '../draft.ts';
import { closeMicrophone, openMicrophone, type Microphone, type MicrophoneFault } from './microphone.ts';
import { startRecorder, type Recorder } from './recorder.ts';
import { isAlmostFull, watchRoom } from './room.ts';
import { useScreenAwake } from './use-screen-awake.ts';
import { useWhenHidden } from './use-when-hidden.ts';
import { closeVoiceFile, openVoiceFile, type VoiceFile } from './voice-file.ts';
import type { VoiceStore } from './voice-store.ts';

/** Why a recording does not begin, or ended by itself. */
export type VoiceFault = MicrophoneFault | 'full' | 'long' | 'many' | 'empty' | 'lost' | 'unkept';

export type VoiceState =
  | { kind: 'idle' }
  | { kind: 'asking' }
  | { kind: 'running'; recorder: Recorder; paused: false | 'by-hand' | 'hidden' }
  | { kind: 'stopping' };

/** The draft to which recordings belong. */
export interface VoiceDraft {
  store: () => Promise<VoiceStore>;
  latest: () => Draft;
  change: (change: Partial<Draft>) => void;
  /** Resolves when the draft is on disk; false when it is not. */
  flush: () => Promise<boolean>;
}

export interface Voice {
  state: VoiceState;
  fault: VoiceFault | null;
  /** The recording that was cut off by a kill and closed since, if any. */
  rescued: readonly string[];
  start(): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
  remove(id: string): Promise<void>;
}

interface Session {
  recording: Recording;
  microphone: Microphone;
  file: VoiceFile;
  recorder: Recorder;
}

/** Recording into a draft: every piece is sealed and on disk a second after it was spoken. */
export function useVoice(draft: VoiceDraft): Voice {
  const [state, setState] = useState<VoiceState>({ kind: 'idle' });
  const [fault, setFault] = useState<VoiceFault | null>(null);
  const [rescued, setRescued] = useState<readonly string[]>([]);
  const session = useRef<Session | null>(null);
  const left = useRef(false);

  const put = (id: string, whole: Recording['whole']) => {
    const { recordings } = draft.latest();
    const others = recordings.filter((one) => one.id !== id || whole !== null);
    draft.change({ recordings: others.map((one) => (one.id === id ? { ...one, whole } : one)) });
  };

  const end = async (why: VoiceFault | null) => {
    const running = session.current;
    if (!running) return;
    session.current = null;
    setState({ kind: 'stopping' });
    await running.recorder.stop();
    closeMicrophone(running.microphone);
    // The last piece is on its way to the disk; if it does not get there, what did is closed all the same.
    await running.file.add(NOTHING, 0).catch(() => undefined);
    const whole = await closeVoiceFile(await draft.store(), running.recording);
    put(running.recording.id, whole);
    await draft.flush();
    setFault(whole === null ? 'empty' : why);
    setState({ kind: 'idle' });
  };

  const begin = async (): Promise<VoiceFault | null> => {
    if (draft.latest().recordings.length >= MOST_ATTACHMENTS) return 'many';
    if (await isAlmostFull(navigator.storage)) return 'full';
    const microphone = await openMicrophone();
    if (typeof microphone === 'string') return microphone;
    const key = makeAttachmentKey();
    const recording = { id: crypto.randomUUID(), key, mediaType: microphone.mediaType, whole: null };
    draft.change({ recordings: [...draft.latest().recordings, recording] });
    try {
      // Its key is on disk before its first byte: else a crash would leave bytes that nobody can open.
      if (left.current || !(await draft.flush())) throw new Error('the draft is not on disk');
      const file = await openVoiceFile(await draft.store(), recording);
      const look = watchRoom(navigator.storage);
      const keep = async (piece: Blob, untilMs: number) => {
        await file.add(piece, untilMs);
        const why = await look(piece);
        if (why) await end(why);
      };
      const recorder = startRecorder(microphone, {
        onPiece: (piece, untilMs) => void keep(piece, untilMs).catch(() => end('unkept')),
        onLost: () => void end('lost'),
      });
      session.current = { recording, microphone, file, recorder };
      setState({ kind: 'running', recorder, paused: false });
      return null;
    } catch (error) {
      console.error('a recording could not begin', error);
      closeMicrophone(microphone);
      put(recording.id, null);
      return 'unkept';
    }
  };

  const setPaused = (paused: false | 'by-hand' | 'hidden') => {
    const recorder = session.current?.recorder;
    if (!recorder) return;
    if (paused) recorder.pause();
    else recorder.resume();
    setState({ kind: 'running', recorder, paused });
  };

  useScreenAwake(state.kind === 'running' && !state.paused);
  // Nobody is recorded who does not see that they are.
  useWhenHidden(() => {
    if (state.kind === 'running' && !state.paused) setPaused('hidden');
  });
  useRescue(draft, put, setRescued);
  useStopOnLeaving(left, () => void end(null));

  return {
    state,
    fault,
    rescued,
    start: async () => {
      setFault(null);
      setState({ kind: 'asking' });
      const why = await begin();
      if (why === null) return;
      setFault(why);
      setState({ kind: 'idle' });
    },
    pause: () => setPaused('by-hand'),
    resume: () => setPaused(false),
    stop: () => end(null),
    remove: async (id) => {
      // First out of the draft: a key without bytes is nothing, bytes in the draft that are gone would stop it.
      put(id, null);
      await draft.flush();
      await (await draft.store()).remove(id);
    },
  };
}

/** An empty piece, behind all that wait. */
const NOTHING = { arrayBuffer: () => Promise.resolve(new ArrayBuffer()) };

/** Closes what a kill left open, when the teller comes back to it. */
function useRescue(
  { store, latest }: VoiceDraft,
  put: (id: string, whole: Recording['whole']) => void,
  tell: (rescued: readonly string[]) => void,
) {
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void (async () => {
      const open = latest().recordings.filter(({ whole }) => whole === null);
      for (const recording of open) put(recording.id, await closeVoiceFile(await store(), recording));
      tell(open.map(({ id }) => id));
    })();
  });
}

/** Synchronises with the teller going to another screen: nothing is recorded there. */
function useStopOnLeaving(left: { current: boolean }, stop: () => void) {
  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  });
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      latest.current();
    };
  }, [left]);
}
