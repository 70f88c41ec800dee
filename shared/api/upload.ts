import * as z from 'zod/mini';
import { Digest } from '../model/base64url.ts';
import { StoryId } from '../model/ids.ts';
import { API_BASE } from './version.ts';

/**
 * Where files of stories are handed in, by tus 1.0.0 with its extensions creation and expiration. It stands outside
 * the table of endpoints: what crosses here is a stream, not JSON, and the protocol is not ours.
 */
export const UPLOAD_PATH = `${API_BASE}/bijlagen`;

/** The most that one request may bring, in bytes. */
export const UPLOAD_REQUEST_MAX_BYTES = 5 * 1024 * 1024;

/** Unfinished uploads live this long, from their first byte. */
export const UPLOAD_DAYS = 14;

/** Which file of which story: all that somebody needs to know to hand it in. */
export const UploadName = z.object({ storyId: StoryId, hash: Digest });
export type UploadName = z.infer<typeof UploadName>;

/** The last part of an upload's address. Two who hand in the same file go on where the other stopped. */
export const uploadIdOf = ({ storyId, hash }: UploadName): string => `${storyId}.${hash}`;

export const uploadNameOf = (id: string): UploadName | null => {
  const [storyId, hash, ...rest] = id.split('.');
  const name = UploadName.safeParse({ storyId, hash });
  return name.success && rest.length === 0 ? name.data : null;
};
