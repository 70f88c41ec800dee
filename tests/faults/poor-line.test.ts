import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPoorLine, type PoorLine } from '../support/poor-line.ts';

/** What the lines of the fault tests and benches do to what goes over them. */
let server: Server;
let line: PoorLine;

const port = () => (server.address() as AddressInfo).port;
const post = (body: string) => fetch(`http://127.0.0.1:${line.port}`, { method: 'POST', body });

beforeEach(async () => {
  server = createServer((request, response) => request.pipe(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await line.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('what goes over a slow line comes back whole, and is counted', async () => {
  line = await openPoorLine(port(), { bitsPerSecond: 8_000_000, roundTrip: 20 });
  const body = 'Zoë zei «ja» 🙂 '.repeat(10_000);
  expect(await (await post(body)).text()).toBe(body);
  expect(line.bytes().up).toBeGreaterThan(Buffer.byteLength(body));
});

test('a line that breaks after so many bytes brings nothing whole', async () => {
  line = await openPoorLine(port(), { breaksAfter: () => 5_000 });
  await expect(post('x'.repeat(100_000)).then((answer) => answer.text())).rejects.toThrow(
    /fetch failed|terminated/,
  );
  line.become({});
  expect(await (await post('heel')).text()).toBe('heel');
});

test('a line that breaks every so often breaks what is under way', async () => {
  line = await openPoorLine(port(), { bitsPerSecond: 800_000, breaksEvery: 50 });
  await expect(post('x'.repeat(100_000)).then((answer) => answer.text())).rejects.toThrow(
    /fetch failed|terminated/,
  );
  expect(line.breaks()).toBeGreaterThan(0);
});
