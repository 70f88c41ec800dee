import { MOST_ATTACHMENTS } from '../../../shared/model/attachment.ts';
import { makeAttachmentKey } from '../../../shared/seal/attachment.ts';
import { beforeLock, noteVoice, saveBeforeLock } from '../../local/activity.ts';
import type { Draft, Recording } from '../draft.ts';
import { closeMicrophone, openMicrophone, type Microphone, type MicrophoneFault } from './microphone.ts';
import { startRecorder, type Recorder } from './recorder.ts';
import { isAlmostFull, watchRoom } from './room.ts';
import { closeVoiceFile, openVoiceFile, type VoiceFile } from './voice-file.ts';
import type { VoiceStore } from './voice-store.ts';

/** Why a recording does not begin, or ended by itself. */
export type VoiceFault =
  MicrophoneFault | 'full' | 'long' | 'many' | 'empty' | 'lost' | 'unkept' | 'unclosed';

type Paused = false | 'by-hand' | 'hidden';

export type VoiceState =
  | { kind: 'idle' }
  | { kind: 'asking' }
  | { kind: 'running'; recorder: Recorder; paused: Paused }
  | { kind: 'stopping' };

/** What the teller sees of it. */
export interface VoiceView {
  state: VoiceState;
  fault: VoiceFault | null;
  /** The recordings that were cut off by a kill and closed since. */
  rescued: readonly string[];
  /** The recordings that are kept and could not be closed, for want of room as a rule. */
  unclosed: readonly string[];
}

/** Nothing was recorded yet. */
export const QUIET: VoiceView = { state: { kind: 'idle' }, fault: null, rescued: [], unclosed: [] };

/** The draft to which recordings belong. */
export interface VoiceDraft {
  store: () => Promise<VoiceStore>;
  latest: () => Draft;
  change: (change: Partial<Draft>) => void;
  /** Resolves when the draft is on disk; false when it is not. */
  flush: () => Promise<boolean>;
}

export interface Voice {
  start(): Promise<void>;
  setPaused(paused: Paused): void;
  stop(): Promise<void>;
  remove(id: string): Promise<void>;
  /** Tries again to close what could not be closed. */
  closeAgain(): Promise<void>;
  /** The teller is at its screen. Closes what a kill left open. */
  arrive(): Promise<void>;
  /** The teller goes to another screen: nothing is recorded there. */
  leave(): void;
}

interface Session {
  recording: Recording;
  microphone: Microphone;
  file: VoiceFile;
  recorder: Recorder;
  /** The device waits with its lock for the end of it, and so does another tab that asks for the draft. */
  forget: () => void;
}

/** Recording into a draft: every piece is sealed and on disk a second after it was spoken. */
export function makeVoice(draft: VoiceDraft, tell: (change: Partial<VoiceView>) => void): Voice {
  let session: Session | null = null;
  /** How the last one ended: whether the draft that names it is on disk. */
  let ending = Promise.resolve(true);
  let paused: Paused = false;
  let arrived = false;
  let left = false;
  const unclosed = new Set<string>();

  const put = (id: string, whole: Recording['whole']) => {
    const { recordings } = draft.latest();
    const others = recordings.filter((one) => one.id !== id || whole !== null);
    draft.change({ recordings: others.map((one) => (one.id === id ? { ...one, whole } : one)) });
  };

  /** Closes a recording with what is on disk of it; where that fails it stays as it is, and can be closed later. */
  const close = async (recording: Recording): Promise<'whole' | 'empty' | 'unclosed'> => {
    try {
      const whole = await closeVoiceFile(await draft.store(), recording);
      put(recording.id, whole);
      unclosed.delete(recording.id);
      return whole ? 'whole' : 'empty';
    } catch (error) {
      console.error('a recording could not be closed', error);
      unclosed.add(recording.id);
      return 'unclosed';
    } finally {
      tell({ unclosed: [...unclosed] });
    }
  };

  const end = (why: VoiceFault | null): Promise<boolean> => {
    const running = session;
    session = null;
    if (running) ending = finish(running, why);
    return ending;
  };

  const finish = async ({ recording, ...running }: Session, why: VoiceFault | null): Promise<boolean> => {
    tell({ state: { kind: 'stopping' } });
    await running.recorder.stop().catch((error: unknown) => console.error('a recorder did not stop', error));
    closeMicrophone(running.microphone);
    // The last piece is on its way to the disk; if it does not get there, what did is closed all the same.
    await running.file.add(NOTHING, 0).catch(() => undefined);
    const outcome = await close(recording);
    const saved = await draft.flush();
    running.forget();
    tell({ state: { kind: 'idle' }, fault: outcome === 'whole' ? why : outcome });
    return saved;
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
      if (left || !(await draft.flush())) throw new Error('the draft is not on disk');
      const file = await openVoiceFile(await draft.store(), recording);
      if (left) throw new Error('the teller went to another screen');
      const look = watchRoom(navigator.storage);
      const keep = async (piece: Blob, untilMs: number) => {
        await file.add(piece, untilMs);
        const why = await look(piece);
        if (why) await end(why);
      };
      const recorder = startRecorder(microphone, {
        onPiece: (piece, untilMs, level) => {
          // A recorder gives its pieces in silence too. The last one before a pause says nothing of after it.
          if (!paused && level >= SPEECH) noteVoice();
          void keep(piece, untilMs).catch(() => end('unkept'));
        },
        onLost: () => void end('lost'),
      });
      session = { recording, microphone, file, recorder, forget: beforeLock(() => end(null)) };
      paused = false;
      tell({ state: { kind: 'running', recorder, paused: false } });
      return null;
    } catch (error) {
      console.error('a recording could not begin', error);
      closeMicrophone(microphone);
      put(recording.id, null);
      return 'unkept';
    }
  };

  return {
    start: async () => {
      tell({ state: { kind: 'asking' }, fault: null });
      const fault = await begin();
      if (fault !== null) tell({ state: { kind: 'idle' }, fault });
    },
    setPaused: (now) => {
      const recorder = session?.recorder;
      if (!recorder) return;
      paused = now;
      if (paused) recorder.pause();
      else recorder.resume();
      tell({ state: { kind: 'running', recorder, paused } });
    },
    stop: async () => void (await end(null)),
    remove: async (id) => {
      const isWhole = draft.latest().recordings.some((one) => one.id === id && one.whole !== null);
      // First out of the draft: a key without bytes is nothing, bytes in the draft that are gone would stop it. But one
      // that is not closed is missed by nobody, and its bytes may be the room that the draft needs.
      put(id, null);
      const saved = await draft.flush();
      if (isWhole && !saved) return;
      await (await draft.store()).remove(id);
      unclosed.delete(id);
      tell({ unclosed: [...unclosed], fault: null });
      await draft.flush();
    },
    closeAgain: async () => {
      tell({ fault: null });
      for (const recording of draft.latest().recordings)
        if (unclosed.has(recording.id) && (await close(recording)) === 'unclosed')
          tell({ fault: 'unclosed' });
      await draft.flush();
    },
    arrive: async () => {
      left = false;
      if (arrived) return;
      arrived = true;
      const open = draft.latest().recordings.filter(({ whole }) => whole === null);
      // Whoever goes back and forth finds the last recording still being closed.
      if (open.length > 0) await saveBeforeLock();
      const rescued: string[] = [];
      for (const recording of draft.latest().recordings) {
        if (recording.whole !== null || !open.some(({ id }) => id === recording.id)) continue;
        const outcome = await close(recording);
        if (outcome === 'whole') rescued.push(recording.id);
        if (outcome === 'unclosed') tell({ fault: outcome });
      }
      tell({ rescued });
    },
    leave: () => {
      left = true;
      void end(null);
    },
  };
}

/** As loud as quiet speech is close by; a look in a second meets it often enough to tell who speaks from who left. */
const SPEECH = 0.15;

/** An empty piece, behind all that wait. */
const NOTHING = { arrayBuffer: () => Promise.resolve(new ArrayBuffer()) };
