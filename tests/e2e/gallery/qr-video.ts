const WIDTH = 640;
const HEIGHT = 480;
/** Px a module. */
const SCALE = 8;

/**
 * A film of one still frame for Chromium's fake camera: a QR symbol on grey, as YUV4MPEG2 4:2:0.
 *
 * @param symbol the symbol with its quiet zone; true is dark
 */
export function qrVideo(symbol: readonly (readonly boolean[])[]): Buffer {
  const luma = Buffer.alloc(WIDTH * HEIGHT, 150);
  const left = Math.floor((WIDTH - symbol.length * SCALE) / 2);
  const top = Math.floor((HEIGHT - symbol.length * SCALE) / 2);
  symbol.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let line = 0; line < SCALE; line += 1) {
        const from = (top + y * SCALE + line) * WIDTH + left + x * SCALE;
        luma.fill(dark ? 16 : 235, from, from + SCALE);
      }
    }),
  );
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    frame,
    frame,
  ]);
}
