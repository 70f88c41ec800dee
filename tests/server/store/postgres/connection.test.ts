import { sql } from 'kysely';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kyselyOver } from '../../../../server/store/postgres/connection.ts';

/** "Sign in" and "ask", as a database says them (PostgreSQL manual, 55.7: AuthenticationOk and ReadyForQuery). */
const READY = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** What stands where a database should, and ends each session at its first statement, as one that fails over does. */
let failing: Server;
let sessions = 0;

const endAtFirstStatement = (socket: Socket): void => {
  sessions += 1;
  socket.on('error', () => undefined);
  socket.once('data', () => {
    socket.write(READY);
    socket.once('data', () => socket.destroy());
  });
};

beforeEach(async () => {
  sessions = 0;
  failing = createServer(endAtFirstStatement);
  await new Promise<void>((resolve) => failing.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => failing.close(resolve)));

test('a session that ends before it was ready leaves its place in the pool to the next', async () => {
  const { port } = failing.address() as AddressInfo;
  const databaseUrl = `postgres://nobody@127.0.0.1:${port}/none`;
  const db = kyselyOver<unknown>({ databaseUrl, settings: { timezone: 'UTC' }, connections: 1 });
  for (let asked = 1; asked <= 3; asked += 1) {
    await expect(sql`select 1`.execute(db)).rejects.toThrow(/terminated|ECONNRESET/);
    expect(sessions).toBe(asked);
  }
  await db.destroy();
});
