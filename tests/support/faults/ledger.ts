import type { StoryId } from '../../../shared/model/ids.ts';

/** What somebody said and chose, in a form of its own: neither the product's draft nor its telling. */
export interface Told {
  language: string;
  text: string;
  themes: readonly string[];
  feeling: number | null;
  answers: Readonly<Record<string, string>>;
  decisions: Readonly<Record<string, boolean>>;
}

/** What was told by voice: what its sealed file is known by, what opens it, and what its bytes come to. */
export interface ToldRecording {
  hash: string;
  key: string;
  sha256: string;
}

/** A story that somebody told on a device, and whether the device said that it is saved. */
export interface Entry {
  storyId: StoryId;
  told: Told;
  recordings?: ToldRecording[];
  confirmed: boolean;
}

/** By what a recording is found again: a file of a story. */
export const nameOf = ({ storyId, hash }: { storyId: string; hash: string }): string => `${storyId} ${hash}`;

/** What the tellers know. Two may hold the same id: a profile that was copied tells on in two places. */
export type Ledger = Entry[];

/** The same for two that say the same, whatever the order of their parts. */
export const printOf = ({ language, text, themes, feeling, answers, decisions }: Told): string =>
  JSON.stringify([language, text, themes.toSorted(), feeling, sorted(answers), sorted(decisions)]);

const sorted = (record: Readonly<Record<string, string | boolean>>) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
