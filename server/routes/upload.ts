import type { Context, Hono, MiddlewareHandler } from 'hono';
import { Problem } from '../../shared/api/problem.ts';
import { UPLOAD_PATH, uploadIdOf, type UploadName, uploadNameOf } from '../../shared/api/upload.ts';
import type { Service } from '../actions/service.ts';
import { settleUpload, type Settlement } from '../actions/settle-upload.ts';
import { storageFull } from '../actions/storage-full.ts';
import type { AppEnv } from '../http/app-env.ts';
import { requireSameOrigin } from '../http/origin.ts';
import { rateLimit } from '../http/rate-limit.ts';
import { refuseMethod } from '../http/refuse-method.ts';
import { TUS_HEADERS, tusProtocol } from '../http/tus.ts';
import { announcedBy, bytesBroughtBy } from '../http/upload-request.ts';
import { type KeptAttachment, selectOptionalAttachment } from '../store/attachment.ts';
import { hasRoom } from '../store/media-files.ts';
import { UploadStore } from '../store/upload-store.ts';

export type UploadOptions = {
  ownOrigin: string;
  /** Names the network that a request came from, for limits. */
  networkOf: (context: Context<AppEnv>) => string;
};

/** Beginnings of uploads, not their pieces: a hall full of tablets that hand in a day's stories is one network. */
const PER_NETWORK = { attempts: 2_000, seconds: 900 };

type Wanted = { request: Request; name: UploadName; attachment: KeptAttachment };

/**
 * Where files of stories come in, by tus. Whoever names a file that a story here names may hand it in: a colleague,
 * somebody with a rescued file, a tablet that is no longer known. What is not named is not taken: there are no media
 * without their story, and no more bytes than were announced.
 */
export const addUploads = (app: Hono<AppEnv>, service: Service, options: UploadOptions): void => {
  const store = new UploadStore(service.files);
  const tus = tusProtocol(UPLOAD_PATH, store, (request) => uploadIdOf(announcedBy(request).name));
  const limit = rateLimit(PER_NETWORK);

  const enter = async (context: Context<AppEnv>, name: UploadName | null): Promise<Wanted> => {
    context.set('endpoint', 'uploadAttachment');
    const request = context.req.raw;
    requireSameOrigin(request.headers, { ownOrigin: options.ownOrigin, byCookie: false });
    const attachment = name && (await selectOptionalAttachment(service.store.read, name));
    if (!attachment) throw new Problem('attachment-unexpected');
    return { request, name, attachment };
  };

  const begin = async (context: Context<AppEnv>): Promise<Response> => {
    const { name, bytes } = announcedBy(context.req.raw);
    const { request, attachment } = await enter(context, name);
    await limit.take(options.networkOf(context));
    if (bytes !== attachment.bytes) throw new Problem('attachment-unexpected');
    if (isHere(attachment)) return answer(201, { location: `${UPLOAD_PATH}/${uploadIdOf(name)}` });
    await requireRoom(service, bytes);
    return tus(withoutBody(request));
  };

  /** Where the upload stands. One whose last byte came and whose answer was lost is settled here. */
  const ask = async (context: Context<AppEnv>, id: string): Promise<Response> => {
    const { request, name, attachment } = await enter(context, uploadNameOf(id));
    const whole = (await store.find(id))?.offset === attachment.bytes;
    const here = isHere(attachment) || (whole && isHere({ state: await settleUpload(service, name) }));
    if (!here) return tus(request);
    const length = String(attachment.bytes);
    return answer(200, { 'upload-offset': length, 'upload-length': length });
  };

  const bring = async (context: Context<AppEnv>, id: string): Promise<Response> => {
    const { request, name, attachment } = await enter(context, uploadNameOf(id));
    if (isHere(attachment)) throw new Problem('upload-offset');
    await requireRoom(service, bytesBroughtBy(request));
    const brought = await tus(request);
    if (brought.headers.get('upload-offset') === String(attachment.bytes))
      isHere({ state: await settleUpload(service, name) });
    return brought;
  };

  app.use(`${UPLOAD_PATH}/*`, hangUpOnRefusal);
  app.post(UPLOAD_PATH, begin);
  app.all(UPLOAD_PATH, (context) => refuseMethod(context, ['POST']));
  // Hono gives HEAD to whoever takes GET.
  app.get(`${UPLOAD_PATH}/:id`, (context, next) =>
    context.req.method === 'HEAD' ? ask(context, context.req.param('id')) : next(),
  );
  app.patch(`${UPLOAD_PATH}/:id`, (context) => bring(context, context.req.param('id')));
  app.all(`${UPLOAD_PATH}/:id`, (context) => refuseMethod(context, ['HEAD', 'PATCH']));
};

/**
 * A piece that is refused while it is still on its way has to stop: on a connection that stays, a device sends the rest
 * of it, over a line that has better to do. (Chromium sends a piece again by itself when a connection breaks, and hears
 * then that the upload stands elsewhere.)
 */
const hangUpOnRefusal: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.status >= 400) context.header('connection', 'close');
};

/** Whether nothing more has to come; throws when what came is no good. */
const isHere = ({ state }: { state: KeptAttachment['state'] | Settlement }): boolean => {
  if (state === 'refused') throw new Problem('attachment-refused');
  if (state === 'damaged') throw new Problem('attachment-damaged');
  return state !== 'expected';
};

const requireRoom = async ({ files }: Service, bytes: number): Promise<void> => {
  if (!(await hasRoom(files, bytes))) throw storageFull();
};

/** A new upload begins empty: its bytes come in requests of their own, which are counted. */
const withoutBody = ({ url, headers }: Request): Request => new Request(url, { method: 'POST', headers });

const answer = (status: number, headers: Record<string, string>): Response =>
  new Response(null, { status, headers: { ...TUS_HEADERS, 'cache-control': 'no-store', ...headers } });
