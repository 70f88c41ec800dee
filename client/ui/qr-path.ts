/**
 * SVG path data for a QR symbol on a grid of one unit a module: one rectangle per run of dark modules in a row.
 *
 * @param rows the symbol with its quiet zone; true is dark
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => runs(row).map(([x, length]) => rectangle(x, y, length))).join('');
}

/** The runs of dark modules in a row, as [start, length]. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}

function rectangle(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}
