import type { IncomingMessage } from 'node:http';

/** What tells where a request came from: the connection, and the headers of a proxy in front of us. */
export type Connection = { incoming?: Pick<IncomingMessage, 'socket'> } | undefined;

/**
 * The address of whoever asks; null where there is no connection (a request made within the process). Behind a
 * proxy that is trusted it is the last of `X-Forwarded-For`: the one that the proxy itself added, while whatever
 * stands before it came from outside and can be made up.
 */
export const clientAddress = (
  connection: Connection,
  headers: Headers,
  { trustProxy }: { trustProxy: boolean },
): string | null => {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (connection?.incoming?.socket.remoteAddress ?? null);
};

/** True for this machine itself, and only where no proxy passes somebody else's request on. */
export const isLoopback = (connection: Connection, headers: Headers): boolean => {
  const address = connection?.incoming?.socket.remoteAddress ?? '';
  const passedOn = headers.has('x-forwarded-for') || headers.has('forwarded') || headers.has('x-real-ip');
  return !passedOn && (/^(::ffff:)?127\./.test(address) || address === '::1');
};
