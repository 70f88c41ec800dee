import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrPath } from '../../../client/ui/qr-path.ts';

test('joins dark modules beside each other into one rectangle', () => {
  expect(
    qrPath([
      [true, true, false, true],
      [false, false, true, false],
    ]),
  ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM2 1h1v1h-1z');
});

test('a symbol drawn from its path is read back', () => {
  const text = 'MV1:7K3M9PQ2XTRA4B5CD8EF';
  const symbol = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  expect(decodeQR(painted(qrPath(symbol), symbol.length, 4))).toBe(text);
});

/** Paints the path's rectangles black on white, `scale` px a module. */
function painted(path: string, side: number, scale: number) {
  const size = side * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * size + Number(x) * scale) * 4;
      for (let at = from; at < from + Number(width) * scale * 4; at += 4) data.set([0, 0, 0], at);
    }
  }
  return { width: size, height: size, data };
}
