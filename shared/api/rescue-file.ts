import * as z from 'zod/mini';
import { Base64url } from '../model/base64url.ts';
import { MOST_RESCUED, RESCUE_FRAME_MAX_BYTES, RescueHead, RescueManifest } from '../model/rescue-file.ts';
import { endpoint } from './endpoint.ts';
import { SubmissionOutcome } from './intake.ts';

/** A sealed part of the file as text. */
const Frame = Base64url.check(z.minLength(1), z.maxLength(Math.ceil((RESCUE_FRAME_MAX_BYTES * 4) / 3)));

/** So many stories in one request, and so many bytes of the file: a request is a third larger than that. */
export const MOST_HANDED_IN = { parts: 25, bytes: 1024 * 1024 };

const MAX_BODY = 4 * 1024 * 1024;

export const HandIn = z.object({
  head: RescueHead,
  frames: z
    .array(z.object({ place: z.int().check(z.minimum(1), z.maximum(MOST_RESCUED)), frame: Frame }))
    .check(z.minLength(1), z.maxLength(MOST_HANDED_IN.parts)),
});
export type HandIn = z.infer<typeof HandIn>;

/** What became of a story of the file; `damaged`: its part of the file is not what was sealed there. */
export const HandInOutcome = z.union([SubmissionOutcome, z.object({ status: z.literal('damaged') })]);
export type HandInOutcome = z.infer<typeof HandInOutcome>;

/** What became of a story of a file; `missing`: the file ends before it, or within it. */
export type RescueStatus = HandInOutcome['status'] | 'missing';

export const rescueFileEndpoints = {
  openRescueFile: endpoint({
    method: 'POST',
    path: '/reddingsbestanden/inhoudsopgaven',
    summary: 'What is in a rescue file, by its list of contents; takes nothing in',
    tag: 'Reddingsbestanden',
    act: 'story.hand-in',
    body: z.object({ head: RescueHead, manifest: Frame }),
    answer: RescueManifest,
    maxBody: MAX_BODY,
  }),
  handInStories: endpoint({
    method: 'POST',
    path: '/reddingsbestanden/verhalen',
    summary: 'Hand in stories of a rescue file, any number of times; the outcomes stand in their order',
    tag: 'Reddingsbestanden',
    act: 'story.hand-in',
    body: HandIn,
    answer: z.object({ outcomes: z.array(HandInOutcome) }),
    maxBody: MAX_BODY,
  }),
} as const;
