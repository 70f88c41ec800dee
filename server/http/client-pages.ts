import type { MiddlewareHandler } from 'hono';
import { Problem } from '../../shared/api/problem.ts';
import type { AppEnv } from './app-env.ts';
import type { ClientFiles } from './client-files.ts';
import { refuseMethod } from './refuse-method.ts';

/** The first part of every path that is a page of the app; `/vertel/demo` is one, `/vertel.php` is none. */
const PAGE =
  /^\/((vertel|ophalen|duiden|inzicht|terug|beheer|aanmelden|toegankelijkheid|privacy)(\/[\w-]+)*\/?)?$/;

/**
 * Answers what is neither the API's nor the server's own: a file of the client, or for the path of a page the
 * app, which draws it. A reader who follows a dead link gets the app too, with status 404, so that it can say so.
 */
export const clientPages =
  (files: ClientFiles): MiddlewareHandler<AppEnv> =>
  async (context) => {
    const { req } = context;
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuseMethod(context, ['GET']);
    const { headers } = req.raw;
    const file = await files.answer(req.path, headers);
    if (file !== null) return file;
    const isPage = PAGE.test(req.path);
    const wantsPage = isPage || (headers.get('accept') ?? '').includes('text/html');
    const page = wantsPage ? await files.answer('/index.html', headers, isPage ? 200 : 404) : null;
    if (page === null) throw new Problem('not-found');
    return page;
  };
