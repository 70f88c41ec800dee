import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncodings } from './accepted-encodings.ts';

/** How a body may be packed, best first. */
const encodings = ['br', 'gzip', 'identity'] as const;
type ContentEncoding = (typeof encodings)[number];

type ClientFile = { path: string; type: string; etag: string; bodies: Record<ContentEncoding, Buffer> };

export type ClientFiles = {
  /** Answers a GET for a file of the client; null where there is none of that path. */
  answer(path: string, headers: Headers, status?: number): Promise<Response | null>;
};

/**
 * The built client. Only files that stood in the folder at the start are ever read, so that no path leads out of
 * it; each is packed once, when it is first asked for, and kept in memory.
 */
export const clientFiles = (folder: string): ClientFiles => {
  const known = new Map(filesIn(folder).map((path) => [path, join(folder, path)]));
  const loaded = new Map<string, Promise<ClientFile>>();
  const load = (path: string, file: string): Promise<ClientFile> => {
    const loading = loaded.get(path) ?? loadFile(path, file);
    loaded.set(path, loading);
    return loading;
  };
  return {
    answer: async (path, headers, status = 200) => {
      const file = known.get(path);
      return file === undefined ? null : fileAnswer(await load(path, file), headers, status);
    },
  };
};

/** Paths as a browser asks for them, `/assets/app-1a2b.js`; hidden files are none of the client's. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);

const loadFile = async (path: string, file: string): Promise<ClientFile> => {
  const plain = await readFile(file);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { path, type, etag, bodies: COMPRESSIBLE.test(type) ? await pack(plain) : unpacked(plain) };
};

const unpacked = (plain: Buffer): ClientFile['bodies'] => ({ identity: plain, gzip: plain, br: plain });

const pack = async (plain: Buffer): Promise<ClientFile['bodies']> => {
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  ]);
  return { identity: plain, gzip: zipped, br: brotli };
};

const fileAnswer = (file: ClientFile, headers: Headers, status: number): Response => {
  const encoding = encodingFor(acceptedEncodings(headers.get('accept-encoding')));
  const body = file.bodies[encoding];
  const packed = body !== file.bodies.identity;
  const etag = `"${file.etag}${packed ? `-${encoding}` : ''}"`;
  const answerHeaders = {
    'content-type': file.type,
    'cache-control': file.path.startsWith('/assets/') ? FOR_EVER : ASK_AGAIN,
    vary: 'accept-encoding',
    etag,
    ...(packed ? { 'content-encoding': encoding } : {}),
  };
  if (status === 200 && headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers: answerHeaders });
  }
  return new Response(Uint8Array.from(body), {
    status,
    headers: { ...answerHeaders, 'content-length': String(body.length) },
  });
};

const encodingFor = (accepted: ReadonlySet<string>): ContentEncoding =>
  encodings.find((encoding) => accepted.has(encoding)) ?? 'identity';

/** Files under `assets` bear the hash of their content in their name. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json)|image\/svg\+xml)/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
