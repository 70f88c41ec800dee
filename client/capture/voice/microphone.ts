import { MediaType } from '../../../shared/model/attachment.ts';

/** Why there is no sound: no microphone (or no HTTPS), the person or the browser said no, or another app has it. */
export type MicrophoneFault = 'missing' | 'refused' | 'busy';

/** What each browser makes of a voice, the smallest first; bits a second that keep speech clear. */
const KINDS = [
  { mimeType: 'audio/webm;codecs=opus', bits: 32_000 },
  { mimeType: 'audio/ogg;codecs=opus', bits: 32_000 },
  { mimeType: 'audio/mp4', bits: 64_000 },
] as const;

/** The microphone, and how what it hears is written. */
export interface Microphone {
  stream: MediaStream;
  options: MediaRecorderOptions;
  mediaType: MediaType;
}

/** Asks for the microphone; the browser asks the person. */
export async function openMicrophone(): Promise<Microphone | MicrophoneFault> {
  const kind =
    'MediaRecorder' in window && KINDS.find(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType));
  // Outside a secure context `mediaDevices` does not exist, whatever the types say.
  if (!kind || !('mediaDevices' in navigator)) return 'missing';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
    return {
      stream,
      options: { mimeType: kind.mimeType, audioBitsPerSecond: kind.bits },
      mediaType: MediaType.parse(kind.mimeType.split(';')[0]),
    };
  } catch (error) {
    return faultOf(error);
  }
}

/** Lets go of the microphone: its light goes out. */
export function closeMicrophone({ stream }: Microphone): void {
  for (const track of stream.getTracks()) track.stop();
}

function faultOf(error: unknown): MicrophoneFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}
