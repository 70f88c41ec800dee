import './AudioPlayer.css';

export type AudioPlayerProps = {
  /** Names what is heard. */
  label: string;
  src: string;
  /** It was asked for just now. */
  atOnce?: boolean;
  /** This browser cannot play it. */
  onFault?: () => void;
};

/** Plays a voice, by the browser's own controls: they know keyboards, speed and screen readers. */
export function AudioPlayer({ label, src, atOnce = false, onFault }: AudioPlayerProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice that nobody has written out yet has no text
    <audio
      className="mv-audio"
      controls
      preload="metadata"
      autoPlay={atOnce}
      src={src}
      aria-label={label}
      onError={onFault}
    />
  );
}
