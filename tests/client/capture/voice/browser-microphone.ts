import { vi } from 'vitest';

/** What a browser gives to record with, as far as Node has none of it; `say` is a piece of sound that comes in. */
export function giveMicrophone() {
  const recorders: BrowserRecorder[] = [];
  let loudness = 0.1;
  class BrowserRecorder extends EventTarget {
    static readonly isTypeSupported = () => true;
    state: RecordingState = 'inactive';
    constructor() {
      super();
      recorders.push(this);
    }
    start() {
      this.state = 'recording';
    }
    pause() {
      this.state = 'paused';
    }
    resume() {
      this.state = 'recording';
    }
    requestData() {
      this.give('');
    }
    stop() {
      this.state = 'inactive';
      this.give('');
      this.dispatchEvent(new Event('stop'));
    }
    give(sound: string) {
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([sound]) }));
    }
  }
  const track = Object.assign(new EventTarget(), { stop: vi.fn<() => void>() });
  const stream = { getTracks: () => [track] };
  vi.stubGlobal('window', { MediaRecorder: BrowserRecorder });
  vi.stubGlobal('MediaRecorder', BrowserRecorder);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.resolve(stream) } });
  vi.stubGlobal(
    'AudioContext',
    class {
      createAnalyser = () => ({
        fftSize: 1,
        getFloatTimeDomainData: (samples: Float32Array) => samples.fill(loudness),
      });
      createMediaStreamSource = () => ({ connect: () => undefined });
      close = () => Promise.resolve();
    },
  );
  return {
    say: (sound: string) => recorders.at(-1)?.give(sound),
    /** From now on, root mean square of full scale: speech close by is some 0.02 and more, a quiet room 0.001. */
    sounds: (rms: number) => void (loudness = rms),
    isOn: () => recorders.length > 0 && track.stop.mock.calls.length < recorders.length,
  };
}
