import { useEffect, useState, type RefObject } from 'react';

/** Why there is no picture: no camera (or no HTTPS), the person or the browser said no, or another app has it. */
export type CameraFault = 'missing' | 'refused' | 'busy';

export type CameraState = 'starting' | 'running' | CameraFault;

/** Shows the back camera in a video element for as long as the component lives; the camera is let go after that. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    const view = video.current;
    let stream: MediaStream | undefined;
    let left = false;
    void (async () => {
      try {
        stream = await openCamera();
        if (left) stop(stream);
        else if (view) {
          view.srcObject = stream;
          await view.play();
          setState('running');
        }
      } catch (error) {
        if (!left) setState(faultOf(error));
      }
    })();
    return () => {
      left = true;
      if (stream) stop(stream);
      if (view) view.srcObject = null;
    };
  }, [video]);
  return state;
}

function openCamera(): Promise<MediaStream> {
  // Outside a secure context `mediaDevices` does not exist, whatever the types say.
  if (!('mediaDevices' in navigator)) throw new DOMException('', 'NotFoundError');
  return navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
}

function stop(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}
