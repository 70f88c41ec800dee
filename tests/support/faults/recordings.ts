import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { askEngine, type Where } from '../raw-database.ts';
import { openBySecond } from '../second-attachment.ts';
import type { Disk } from './disk.ts';
import { type Ledger, nameOf } from './ledger.ts';
import { readTable } from './read-disk.ts';

const OnServer = z.object({ story_id: z.string(), hash: z.string(), file: z.string() });
const OnDevice = z.object({ id: z.string(), storyId: z.string(), hash: z.nullable(z.string()) });
const Chunk = z.object({ attachmentId: z.string(), place: z.int(), bytes: z.instanceof(ArrayBuffer) });

/** The recordings of these stories of which the server has the very bytes, opened; by their names. */
export const readServerRecordings = async (where: Where, ledger: Ledger): Promise<string[]> => {
  const told = toldIn(ledger);
  if (told.size === 0) return [];
  const ids = ledger.map(({ storyId }) => `'${storyId}'`).join(', ');
  const [rows] = await askEngine(where, [
    `select story_id, hash, file from attachment where state = 'stored' and story_id in (${ids})`,
  ]);
  const found = await Promise.all(
    z
      .array(OnServer)
      .parse(rows)
      .map(async ({ story_id: storyId, hash, file }) => {
        const name = nameOf({ storyId, hash });
        const bytes = await readFile(join(where.dataDir, 'media', file.slice(0, 2), file)).catch(() => null);
        return bytes && told.get(name)?.sha256 === sha256(bytes) ? [name] : [];
      }),
  );
  return found.flat();
};

/** Those of which a device holds the very bytes, sealed; opened by another implementation of the seal. */
export const readDeviceRecordings = async (disk: Disk, ledger: Ledger): Promise<string[]> => {
  const told = toldIn(ledger);
  if (told.size === 0) return [];
  const files = (await readTable(disk, 'attachments')).map((row) => OnDevice.parse(row));
  const chunks = (await readTable(disk, 'chunks')).map((row) => Chunk.parse(row));
  return files.flatMap(({ id, storyId, hash }) => {
    const name = hash === null ? '' : nameOf({ storyId, hash });
    const recording = told.get(name);
    if (!recording) return [];
    const own = chunks
      .filter(({ attachmentId }) => attachmentId === id)
      .toSorted((a, b) => a.place - b.place);
    try {
      const file = Buffer.concat(own.map(({ bytes }) => Buffer.from(bytes)));
      return sha256(openBySecond(Buffer.from(recording.key, 'base64url'), file)) === recording.sha256
        ? [name]
        : [];
    } catch {
      return [];
    }
  });
};

const toldIn = (ledger: Ledger) =>
  new Map(
    ledger.flatMap(({ storyId, recordings = [] }) =>
      recordings.map((recording) => [nameOf({ storyId, hash: recording.hash }), recording] as const),
    ),
  );

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
