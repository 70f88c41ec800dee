import type { Microphone } from './microphone.ts';

/** A recorder at work. */
export interface Recorder {
  pause(): void;
  resume(): void;
  /** Gives the last piece; resolves when nothing more comes. */
  stop(): Promise<void>;
  /** Milliseconds recorded, pauses left out. */
  elapsed(): number;
  /** How loud it is now, from 0 to 1. */
  level(): number;
}

interface Listener {
  /** `level`: how loud it is as the piece comes. */
  onPiece: (piece: Blob, untilMs: number, level: number) => void;
  /** The microphone went away, or the recorder broke: it stopped by itself. */
  onLost: () => void;
}

/** Milliseconds a piece: what a kill may cost. */
const PIECE = 1_000;

/** Records what the microphone hears, in pieces as they come. */
export function startRecorder(microphone: Microphone, { onPiece, onLost }: Listener): Recorder {
  const recorder = new MediaRecorder(microphone.stream, microphone.options);
  const watch = stopwatch();
  const sound = loudness(microphone.stream);
  const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  recorder.addEventListener('dataavailable', ({ data }) =>
    onPiece(data, Math.round(watch.read()), sound.level()),
  );
  recorder.addEventListener('error', onLost);
  // The device took the microphone back, as for a call, or it was pulled out.
  for (const track of microphone.stream.getTracks()) track.addEventListener('ended', onLost);
  recorder.start(PIECE);
  return {
    pause: () => {
      if (recorder.state !== 'recording') return;
      recorder.pause();
      // What was heard until now goes to disk before a phone may put the page to sleep.
      recorder.requestData();
      watch.pause();
    },
    resume: () => {
      if (recorder.state !== 'paused') return;
      recorder.resume();
      watch.resume();
    },
    stop: async () => {
      if (recorder.state !== 'inactive') recorder.stop();
      await ended;
      watch.pause();
      await sound.close();
    },
    elapsed: watch.read,
    level: sound.level,
  };
}

function stopwatch() {
  let counted = 0;
  let since: number | null = performance.now();
  const read = () => counted + (since === null ? 0 : performance.now() - since);
  return {
    read,
    pause: () => {
      counted = read();
      since = null;
    },
    resume: () => {
      since ??= performance.now();
    },
  };
}

/** Quiet speech is some 0.02 of full scale: a root makes that a bar that can be seen. */
function loudness(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.min(1, Math.sqrt(Math.sqrt(power)) * 1.4);
    },
    close: () => context.close(),
  };
}
