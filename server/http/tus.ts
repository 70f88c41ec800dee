import { type DataStore, Server } from '@tus/server';
import { Problem, type ProblemCode } from '../../shared/api/problem.ts';

/** The version of the protocol, on every answer: what bears it did not come from a portal in between. */
export const TUS_HEADERS = { 'tus-resumable': '1.0.0' } as const;

/**
 * The protocol of resumable uploads (tus 1.0.0) over `store`, at `path`: from request to answer, whatever stands
 * around it. `nameOf` says what a new upload is called. Refuses by throwing a Problem, as every gate does.
 */
export const tusProtocol = (
  path: string,
  store: DataStore,
  nameOf: (request: Request) => string,
): ((request: Request) => Promise<Response>) => {
  const server = new Server({
    path,
    datastore: store,
    relativeLocation: true,
    // Pages of other sites have nothing to hand in here.
    allowedOrigins: [],
    namingFunction: nameOf,
  });
  return async (request) => {
    const answer = await server.handleWeb(request);
    if (answer.status < 400) return answer;
    throw new Problem(codes[answer.status] ?? 'internal', { detail: (await answer.text()).trim() });
  };
};

const codes: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-input',
  403: 'invalid-input',
  404: 'upload-gone',
  409: 'upload-offset',
  410: 'upload-gone',
  412: 'invalid-input',
  413: 'too-large',
  415: 'wrong-media-type',
};
