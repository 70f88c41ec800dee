import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The same server as seen before and after an update of the app. */
export interface NextVersion {
  address: string;
  /** From now on the app is a newer one: every part of it has another name, `/assets-2/…`, and those of before are gone. */
  update(): void;
  close(): Promise<void>;
}

const BUILT = 'assets/';

/** Where it says what is read by whom, so that names in it have to change. */
const TEXT = /html|javascript|css|json/;

/** Stands before a server on this machine. */
export const openNextVersion = async (toPort: number): Promise<NextVersion> => {
  let version = 1;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const parts = version === 1 ? BUILT : `assets-${version}/`;
    if (/^\/assets(-\d+)?\//.test(path) && !path.startsWith(`/${parts}`))
      return void answer.writeHead(404).end();
    const { 'if-none-match': _, 'accept-encoding': __, ...headers } = asked.headers;
    const forward = {
      port: toPort,
      method: asked.method,
      path: path.replace(`/${parts}`, `/${BUILT}`),
      headers,
    };
    const forwarded = request(forward, (came) => void give(came, path, parts, answer));
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    update: () => void (version += 1),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const give = async (
  came: IncomingMessage,
  path: string,
  parts: string,
  answer: ServerResponse,
): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of came) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const { etag: _, 'content-length': __, 'transfer-encoding': ___, ...head } = came.headers;
  const isRead = !path.startsWith('/api/') && TEXT.test(came.headers['content-type'] ?? '');
  const body = isRead ? Buffer.from(renamed(whole.toString('utf8'), parts)) : whole;
  answer.writeHead(came.statusCode ?? 500, head).end(body);
};

/** A build names parts by what is in them, and of the others its worker says by a hash that they changed. */
const renamed = (text: string, parts: string): string =>
  parts === BUILT
    ? text
    : text.replaceAll(BUILT, parts).replaceAll(/revision:"[0-9a-f]{32}"/g, `revision:"${parts}"`);
