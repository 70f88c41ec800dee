import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { Problem } from '../../shared/api/problem.ts';
import { UploadName } from '../../shared/api/upload.ts';
import { API_BASE } from '../../shared/api/version.ts';
import type { MediaType } from '../../shared/model/attachment.ts';
import { asStaff } from '../actions/as-staff.ts';
import type { Service } from '../actions/service.ts';
import type { AppEnv } from '../http/app-env.ts';
import { byteRangeOf } from '../http/byte-range.ts';
import { type Authenticate, credentialsOf } from '../http/credentials.ts';
import { requirePermission } from '../http/permit.ts';
import { refuseMethod } from '../http/refuse-method.ts';
import { sessionCookie } from '../http/session-cookie.ts';
import { selectOptionalAttachment } from '../store/attachment.ts';
import { readMedia, sizeOfMedia } from '../store/media-files.ts';

export type HearingOptions = { authenticate: Authenticate; secure: boolean; sessionSeconds: number };

const PATH = `${API_BASE}/verhalen/:storyId/bijlagen/:hash`;

/** Lets staff hear what was told: a file of a story as it streams, or the part of it that a player asks for. */
export const addHearing = (app: Hono<AppEnv>, service: Service, options: HearingOptions): void => {
  const hear = async (context: Context<AppEnv>): Promise<Response> => {
    context.set('endpoint', 'hearAttachment');
    const { token } = sessionCookie(context, { secure: options.secure, lifeSeconds: options.sessionSeconds });
    const credentials = credentialsOf(context.req.raw, { body: null, sessionToken: token });
    const identity = await options.authenticate(credentials);
    requirePermission(identity, 'story.read');
    const { file, mediaType } = await storedFile(service, asStaff(identity.actor), context.req.param());
    const size = await sizeOfMedia(service.files, file);
    const range = byteRangeOf(context.req.header('range'), size);
    const headers = { ...ALWAYS, ...headersOf(mediaType, file) };
    if (range === 'beyond') {
      return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const answer = new Response(
      context.req.method === 'HEAD' ? null : streamOf(service, file, { start, end }),
      { status: range ? 206 : 200, headers },
    );
    answer.headers.set('content-length', String(end - start + 1));
    if (range) answer.headers.set('content-range', `bytes ${start}-${end}/${size}`);
    return answer;
  };
  app.get(PATH, hear);
  app.all(PATH, (context) => refuseMethod(context, ['GET']));
};

/** It stays on the server: no cache keeps a voice. To a browser that shows it as a page it is a file to save. */
const ALWAYS = { 'accept-ranges': 'bytes', 'cache-control': 'no-store' };

const headersOf = (mediaType: MediaType, file: string) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename="opname-${file.slice(0, 8)}.${mediaType.slice('audio/'.length)}"`,
});

const storedFile = async (
  { store }: Service,
  { organisationId }: ReturnType<typeof asStaff>,
  params: Record<string, string>,
) => {
  const name = UploadName.safeParse(params);
  const attachment = name.success ? await selectOptionalAttachment(store.read, name.data) : null;
  if (attachment?.organisationId !== organisationId || !attachment.file || !attachment.mediaType)
    throw new Problem('not-found');
  return { file: attachment.file, mediaType: attachment.mediaType };
};

const streamOf = ({ files }: Service, file: string, part: { start: number; end: number }): ReadableStream =>
  Readable.toWeb(readMedia(files, file, part)) as ReadableStream;
