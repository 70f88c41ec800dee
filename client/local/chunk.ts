import type { LocalDatabase } from './database.ts';

/**
 * A sealed frame of a file. As ArrayBuffer, because WebKit loses Blobs (capture research, L28). `start` is where it
 * stands in the file, `untilMs` how much had been recorded at its end.
 */
export interface ChunkRow {
  attachmentId: string;
  place: number;
  start: number;
  bytes: ArrayBuffer;
  digest: ArrayBuffer;
  untilMs: number;
}

/** Some bytes of a file, without reading the rest. */
export async function sliceChunks(
  db: LocalDatabase,
  attachmentId: string,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const upTo = (at: number) =>
    db.chunks.where('[attachmentId+start]').between([attachmentId, 0], [attachmentId, at], true, false);
  const first = await upTo(start + 1).last();
  const within = db.chunks
    .where('[attachmentId+start]')
    .between([attachmentId, first?.start ?? start], [attachmentId, end], true, false);
  const slice = new Uint8Array(end - start);
  let filled = 0;
  for (const chunk of await within.toArray()) {
    const from = Math.max(0, start - chunk.start);
    const part = new Uint8Array(chunk.bytes).subarray(from, Math.max(from, end - chunk.start));
    slice.set(part, chunk.start + from - start);
    filled += part.length;
  }
  // A hole would be sent as zeros, refused for its hash, and sent again for ever.
  if (filled !== slice.length) throw new Error('a part of a file is not on this device any more');
  return slice;
}

/** How many rows are read at a time. */
const READ_AHEAD = 64;

/** The frames of a file, one after the other. */
export async function* readChunks(
  db: LocalDatabase,
  attachmentId: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let place = 0; ; place += READ_AHEAD) {
    const rows = await db.chunks
      .where('[attachmentId+place]')
      .between([attachmentId, place], [attachmentId, place + READ_AHEAD], true, false)
      .toArray();
    for (const { bytes } of rows) yield new Uint8Array(bytes);
    if (rows.length < READ_AHEAD) return;
  }
}

/** What is known of a file that is still open: the digests of its frames, and how long it lasts. */
export async function selectGrowth(
  db: LocalDatabase,
  attachmentId: string,
): Promise<{ digests: Uint8Array[]; untilMs: number }> {
  const digests: Uint8Array[] = [];
  let untilMs = 0;
  await db.chunks
    .where('[attachmentId+place]')
    .between([attachmentId, 0], [attachmentId, Infinity])
    .each((chunk) => {
      digests.push(new Uint8Array(chunk.digest));
      untilMs = chunk.untilMs;
    });
  return { digests, untilMs };
}
