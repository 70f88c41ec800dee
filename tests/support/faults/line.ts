import { Problem, type ProblemCode } from '../../../shared/api/problem.ts';
import { UPLOAD_PATH } from '../../../shared/api/upload.ts';
import type { Chance } from '../chance.ts';

/** A request on its way; `pass` brings it to the far end, as it is or changed, and gives the answer. */
export interface Passing {
  /** The how manieth of its tab. */
  number: number;
  path: string;
  method: string;
  /** Its body as text; empty when it has none. */
  body: string;
  pass(change?: { body: string }): Promise<Response>;
  /** Ends the tab that asks. */
  kill(): void;
}

/** What befalls a request on its way there or back. */
export type LineBlow = (passing: Passing) => Promise<Response>;

/** Chooses what befalls a request; null: nothing. */
export type LineFate = (passing: Passing) => LineBlow | null;

export const isUpload = ({ path }: Passing): boolean => path.startsWith(UPLOAD_PATH);

export const isIntake = ({ path }: Passing): boolean => path.endsWith('/inzendingen');

const noNetwork = (): never => {
  throw new TypeError('Failed to fetch');
};

export const neverArrives: LineBlow = async () => noNetwork();

/** It was taken in, and nobody heard. */
export const answerLost: LineBlow = async ({ pass }) => {
  await pass();
  return noNetwork();
};

/** The status and headers came; of the rest a part. */
export const answerCutOff =
  (chance: Chance): LineBlow =>
  async ({ pass }) => {
    const answer = await pass();
    const text = await answer.text();
    return again(answer, text.slice(0, chance.below(text.length)));
  };

export const answerEmpty: LineBlow = async ({ pass }) => again(await pass(), '');

/** Whole at the far end, and its last bytes never leave: a connection that breaks amid the answer's body. */
export const answerBreaksOff: LineBlow = async ({ pass }) => {
  const answer = await pass();
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes.slice(0, bytes.length >> 1));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, answer);
};

const portalPage = '<!doctype html><title>Gratis wifi</title><form>Ga akkoord met de voorwaarden</form>';

/** The wifi of a hall that wants a click first: every address answers, with 200, its own page. */
export const captivePortal: LineBlow = async () =>
  new Response(portalPage, { status: 200, headers: { 'content-type': 'text/html' } });

/** A portal that says something like our answer: JSON, and nothing of what was asked. */
export const jsonPortal: LineBlow = async () => Response.json({ ok: true, status: 'stored' });

/** A problem as the service itself states it, before anything was taken in. */
export const problem =
  (code: ProblemCode, retryAfterSeconds?: number): LineBlow =>
  async () => {
    const body = new Problem(code, retryAfterSeconds === undefined ? {} : { retryAfterSeconds }).toBody();
    return service(body.status, JSON.stringify(body), 'application/problem+json');
  };

/** A status of our own service that its catalogue does not know: of another version, or gone wrong. */
export const strangeStatus =
  (status: number): LineBlow =>
  async () =>
    service(status, JSON.stringify({ status, title: 'Something else' }), 'application/problem+json');

/** What a proxy or a load balancer says by itself: a page, and none of our headers. */
export const proxySays =
  (status: number, headers: Readonly<Record<string, string>> = {}): LineBlow =>
  async () =>
    new Response(`<h1>${status}</h1>`, { status, headers: { 'content-type': 'text/html', ...headers } });

/** The same after the server took it in: a gateway that gave up waiting. */
export const proxySaysAfterwards =
  (status: number): LineBlow =>
  async (passing) => {
    await passing.pass();
    return proxySays(status)(passing);
  };

export const bodyEmptied: LineBlow = ({ pass }) => pass({ body: '' });

/** As a worker does that sends a request again from what it kept: it begins well, and ends too soon. */
export const bodyCutOff =
  (chance: Chance): LineBlow =>
  ({ pass, body }) =>
    pass({ body: body.slice(0, chance.below(body.length)) });

/** One character of what was sealed comes out as another. */
export const bodyAltered =
  (chance: Chance): LineBlow =>
  ({ pass, body }) => {
    const start = body.indexOf('"ct":"') + '"ct":"'.length;
    const at = start + chance.below(Math.max(1, body.indexOf('"', start) - start - 1));
    const other = body[at] === 'A' ? 'B' : 'A';
    return pass({ body: start < 6 ? body : `${body.slice(0, at)}${other}${body.slice(at + 1)}` });
  };

/** Sent, and sent again at the same time, as some proxies do with what they got no answer to. */
export const arrivesTwice: LineBlow = async ({ pass }) => {
  const [first, second] = await Promise.all([pass(), pass()]);
  await first.arrayBuffer();
  return second;
};

export const diesBeforeRequest: LineBlow = async ({ kill }) => {
  kill();
  return noNetwork();
};

export const diesBeforeAnswer: LineBlow = async ({ kill, pass }) => {
  await pass();
  kill();
  return noNetwork();
};

const service = (status: number, body: string, type: string): Response =>
  new Response(body, { status, headers: { 'content-type': type, 'api-version': '1.0.0' } });

const again = (answer: Response, body: string): Response =>
  new Response(body, { status: answer.status, headers: answer.headers });
