import './QrScanner.css';
import { useRef, type ReactNode } from 'react';
import { Alert } from './Alert.tsx';
import { Loading } from './Loading.tsx';
import { useCamera, type CameraFault } from './use-camera.ts';
import { useQrReading } from './use-qr-reading.ts';

export type QrScannerProps = {
  /** Called once for each new text that is read. */
  onRead: (text: string) => void;
  words: {
    /** While the camera starts. */
    starting: ReactNode;
    /** Under the picture: hold the code in the frame. */
    hint: ReactNode;
    /** Names the picture. */
    picture: string;
    /** Per fault: what is the matter, and that the code can be typed. */
    faults: Record<CameraFault, ReactNode>;
  };
};

/** Reads a QR code with the camera. Put a field to type the same code beside it: a camera can be missing or refused. */
export function QrScanner({ onRead, words }: QrScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video);
  useQrReading(video, camera === 'running', onRead);
  const fault = camera === 'starting' || camera === 'running' ? undefined : camera;
  return (
    <div className="mv-scanner">
      {fault && <Alert type="warning">{words.faults[fault]}</Alert>}
      {camera === 'starting' && <Loading>{words.starting}</Loading>}
      <div className="mv-scanner__frame" hidden={camera !== 'running'}>
        <video ref={video} className="mv-scanner__video" aria-label={words.picture} muted playsInline />
      </div>
      {camera === 'running' && <p className="mv-scanner__hint">{words.hint}</p>}
    </div>
  );
}
