import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How bad a line is. */
export interface LineQuality {
  /** In each direction, over all connections together. */
  bitsPerSecond?: number;
  /** Of a whole round trip, in milliseconds. */
  roundTrip?: number;
  /** Breaks each connection after so many bytes to or from the server; drawn anew for each. */
  breaksAfter?: () => number;
  /** Breaks all connections so often, in milliseconds. */
  breaksEvery?: number;
}

export interface PoorLine {
  port: number;
  /** What went through so far, in bytes, with headers and all. */
  bytes(): { up: number; down: number };
  breaks(): number;
  /** From now on it is this bad. */
  become(quality: LineQuality): void;
  close(): Promise<void>;
}

/** A TCP line on this machine to a port of this machine, as bad as one says. */
export const openPoorLine = async (toPort: number, start: LineQuality = {}): Promise<PoorLine> => {
  let quality = start;
  let breaks = 0;
  const sockets = new Set<Socket>();
  const near = new WeakSet<Socket>();
  const lanes = { up: makeLane(), down: makeLane() };
  const breakAll = () => {
    // As in a tunnel: the near end learns of it, and what had crossed before stays where it is.
    for (const socket of sockets) {
      if (near.has(socket)) socket.resetAndDestroy();
      else socket.destroy();
    }
    if (sockets.size > 0) breaks += 1;
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const become = (next: LineQuality) => {
    quality = next;
    clearInterval(timer);
    if (next.breaksEvery !== undefined) timer = setInterval(breakAll, next.breaksEvery);
  };
  become(start);

  const server = createServer((caller) => {
    const far = connect(toPort, '127.0.0.1');
    near.add(caller);
    let left = quality.breaksAfter?.() ?? Infinity;
    const count = (bytes: number) => {
      left -= bytes;
      if (left > 0) return true;
      breaks += 1;
      for (const socket of [caller, far]) socket.resetAndDestroy();
      return false;
    };
    for (const socket of [caller, far]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        for (const other of [caller, far]) other.destroy();
      });
      socket.on('error', () => undefined);
    }
    void carry({ from: caller, to: far, lane: lanes.up, quality: () => quality, count });
    void carry({ from: far, to: caller, lane: lanes.down, quality: () => quality, count });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    bytes: () => ({ up: lanes.up.bytes, down: lanes.down.bytes }),
    breaks: () => breaks,
    become,
    close: async () => {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

interface Lane {
  bytes: number;
  /** When the last byte that was let on it has left it, by the clock of this process. */
  freeAt: number;
}

const makeLane = (): Lane => ({ bytes: 0, freeAt: 0 });

/** Each piece of at most so many bytes takes its turn on the lane, then half the round trip. */
const PIECE = 4_096;

/** So many pieces are on their way at most. */
const UNDER_WAY = 256;

interface Direction {
  from: Socket;
  to: Socket;
  lane: Lane;
  quality: () => LineQuality;
  /** False when the line breaks here. */
  count: (bytes: number) => boolean;
}

const carry = async ({ from, to, lane, quality, count }: Direction): Promise<void> => {
  const leave = async function* () {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        const { bitsPerSecond = Infinity, roundTrip = 0 } = quality();
        lane.freeAt = Math.max(performance.now(), lane.freeAt) + (piece.length * 8_000) / bitsPerSecond;
        lane.bytes += piece.length;
        if (!count(piece.length)) return;
        await until(lane.freeAt);
        yield { piece, arrival: performance.now() + roundTrip / 2 };
      }
    }
  };
  const arrive = async function* (leaving: AsyncIterable<{ piece: Buffer; arrival: number }>) {
    for await (const { piece, arrival } of leaving) {
      await until(arrival);
      yield piece;
    }
  };
  try {
    await pipeline(Readable.from(leave(), { highWaterMark: UNDER_WAY }), arrive, to);
  } catch {
    // It was broken, from here or from there.
  }
};

const until = async (moment: number): Promise<void> => {
  const wait = moment - performance.now();
  if (wait > 0.5) await new Promise((resolve) => setTimeout(resolve, wait));
};
