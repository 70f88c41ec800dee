import { handInStories } from '../actions/hand-in.ts';
import { frameBytes, openRescueFile, readManifest } from '../actions/rescue-file.ts';
import type { Service } from '../actions/service.ts';
import type { Handlers } from '../http/handler.ts';

export const rescueFileRoutes = (service: Service) =>
  ({
    openRescueFile: async ({ body: { head, manifest } }) =>
      readManifest(await openRescueFile(service.keys, head), frameBytes(manifest)),

    handInStories: async ({ actor, body }) => ({ outcomes: await handInStories(service, actor, body) }),
  }) satisfies Partial<Handlers>;
