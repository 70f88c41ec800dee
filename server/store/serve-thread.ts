import { parentPort } from 'node:worker_threads';
import { toFailure, type Ask, type Reply } from './thread-message.ts';

/** What a thread does once it has started: answer requests, and tidy up at the end. */
export type ThreadWork<Request> = { answer(request: Request): Promise<unknown>; stop(): Promise<void> };

/** The thread's side: starts the work, says so, and answers until it is told to stop. */
export const serveThread = async <Request>(start: () => Promise<ThreadWork<Request>>): Promise<void> => {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a thread of the server only');
  const reply = (message: Reply) => port.postMessage(message);

  let work: ThreadWork<Request>;
  try {
    work = await start();
  } catch (error) {
    reply({ id: 0, ok: false, failure: toFailure(error) });
    return;
  }
  const serve = async (ask: Ask<Request>): Promise<void> => {
    if (ask === 'stop') {
      await work.stop();
      port.close();
      return;
    }
    try {
      reply({ id: ask.id, ok: true, value: await work.answer(ask.request) });
    } catch (error) {
      reply({ id: ask.id, ok: false, failure: toFailure(error) });
    }
  };
  port.on('message', (ask: Ask<Request>) => void serve(ask));
  reply({ id: 0, ok: true, value: null });
};
