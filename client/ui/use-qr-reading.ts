import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Frames are looked at every 150 ms: soon enough for a hand, easy on an old phone's battery. */
const PAUSE_MS = 150;
/** The longer side of the picture that is searched, in px; a code that fills a third of it is still read. */
const SEARCH_SIDE = 640;

/** Looks for a QR code in a running video; the reader is fetched only then. Each text is reported once. */
export function useQrReading(
  video: RefObject<HTMLVideoElement | null>,
  running: boolean,
  onRead: (text: string) => void,
) {
  const report = useEffectEvent(onRead);
  useEffect(() => {
    if (!running) return;
    let stopped = false;
    void (async () => {
      const { decodeQR } = await import('qr/decode.js');
      let last: string | undefined;
      while (!stopped) {
        const text = readFrame(video.current, decodeQR);
        if (!stopped && text !== undefined && text !== last) report((last = text));
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    })();
    return () => {
      stopped = true;
    };
  }, [video, running]);
}

type Decode = (image: { width: number; height: number; data: Uint8ClampedArray }) => string;

function readFrame(video: HTMLVideoElement | null, decode: Decode): string | undefined {
  if (!video || video.videoWidth === 0) return undefined;
  const scale = Math.min(1, SEARCH_SIDE / Math.max(video.videoWidth, video.videoHeight));
  const canvas = new OffscreenCanvas(
    Math.round(video.videoWidth * scale),
    Math.round(video.videoHeight * scale),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return decode(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    return undefined; // The reader throws for a picture without a code.
  }
}
