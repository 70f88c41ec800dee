import './QrCode.css';
import { encodeQR } from 'qr';
import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

export type QrCodeProps = {
  text: string;
  /** What the code is for, in words: "QR-code met uw ontvangstcode". */
  label: string;
  /** Width in px. */
  size?: number;
};

/** Modules of white around the symbol: ISO/IEC 18004 asks for 4. */
const QUIET = 4;

/** A QR code, black on white with its quiet zone, in the dark scheme too: readers need that contrast. */
export function QrCode({ text, label, size = 208 }: QrCodeProps) {
  const symbol = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: QUIET }), [text]);
  const side = symbol.length;
  return (
    <svg
      className="mv-qr"
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
    >
      <rect className="mv-qr__paper" width={side} height={side} rx="2" />
      <path className="mv-qr__ink" d={qrPath(symbol)} shapeRendering="crispEdges" />
    </svg>
  );
}
