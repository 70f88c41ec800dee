import { Problem } from '../../shared/api/problem.ts';
import { type RescueHead, RescueManifest } from '../../shared/model/rescue-file.ts';
import { fromBase64url } from '../../shared/seal/base64.ts';
import { fromUtf8 } from '../../shared/seal/platform.ts';
import { openRescueFrame, openRescueKey } from '../../shared/seal/rescue-file.ts';
import type { ServerKeys } from './server-keys.ts';

/** Opens the parts of one rescue file. */
export type RescueFile = {
  /** The JSON of the part at this place; undefined when it is not what was sealed there. */
  readPart(place: number, frame: Uint8Array): Promise<unknown>;
};

/**
 * Opens a rescue file by its first line. Throws the problem `rescue-foreign` for one that was sealed to another
 * installation's key, or to one that was removed, and `rescue-damaged` for a line that was altered.
 */
export const openRescueFile = async (keys: ServerKeys, head: RescueHead): Promise<RescueFile> => {
  const pairs = (await keys.read()).pairsOf(head.kid);
  if (pairs === null) throw new Problem('rescue-foreign');
  const key = await openRescueKey(head, pairs.sealing.pair);
  if (key === null) throw new Problem('rescue-damaged');
  return {
    readPart: async (place, frame) => {
      const bytes = await openRescueFrame(key, place, frame);
      return bytes === null ? undefined : jsonOf(bytes);
    },
  };
};

/** The list of contents. Throws `rescue-damaged` when it is not what was sealed. */
export const readManifest = async (file: RescueFile, frame: Uint8Array): Promise<RescueManifest> => {
  const manifest = RescueManifest.safeParse(await file.readPart(0, frame));
  if (!manifest.success) throw new Problem('rescue-damaged');
  return manifest.data;
};

/** The bytes of a part as they cross the line; what is no base64url of anything is no part of any file. */
export const frameBytes = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array();

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    return undefined;
  }
};
