import { createServer, connect, type Socket } from 'node:net';

/** A line between a device and a server that can be cut: a proxy that passes bytes on and counts them. */
export type CutLine = {
  address: string;
  /** Bytes that a device sent so far, headers among them. */
  sent(): number;
  /** How often it was cut. */
  cuts(): number;
  close(): Promise<void>;
};

/** Cuts every connection after each `every` bytes that a device sent, as a tunnel does: without a last word. */
export async function cutLine(to: number, every: number): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let sent = 0;
  let cuts = 0;
  let next = every;
  const server = createServer((device) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [device, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        device.destroy();
        far.destroy();
      });
    }
    far.pipe(device);
    device.on('data', (bytes: Buffer) => {
      sent += bytes.length;
      if (sent < next) return void far.write(bytes);
      next = sent + every;
      cuts += 1;
      // What had come before goes on; this piece is lost on the way.
      far.end();
      device.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    sent: () => sent,
    cuts: () => cuts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
