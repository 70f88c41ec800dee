import { type Ledger, nameOf, printOf } from './ledger.ts';

/** A story where it was found, with the print of what it says; null: it cannot be read there. */
export interface Found {
  storyId: string;
  print: string | null;
}

/** What was found, with the server's own eyes and with the key that opens what devices hold. */
export interface Evidence {
  /** The server's rows; each a story that an analyst can read. */
  rows: readonly Found[];
  /** Sealed stories that a device still holds and can give as a file, opened with the server's key. */
  held: readonly Found[];
  /** The recordings of which the very bytes are on the server or on a device, by their names. */
  recordings?: readonly string[];
}

/** Each a count of stories. */
export interface Verdict {
  /** Of which the teller was told that they are saved. */
  confirmed: number;
  /** Confirmed, and neither on the server nor on a device. */
  lost: number;
  /** Rows that are one too many: a second one of a story, or one that nobody told. */
  doubled: number;
  /** Confirmed, and found only with something else or less than was told. */
  incomplete: number;
}

/**
 * The claim: what was confirmed to the teller is exactly once on the server and complete, or still on the device and
 * can be given away from there. Knows nothing of the client or its states, only of what was told and what is found.
 */
export const judge = (ledger: Ledger, { rows, held, recordings = [] }: Evidence): Verdict => {
  const confirmed = ledger.filter((entry) => entry.confirmed);
  const heard = new Set(recordings);
  const safe = ({ storyId, told, recordings: spoken = [] }: Ledger[number]): boolean => {
    const print = printOf(told);
    return (
      [...rows, ...held].some((found) => found.storyId === storyId && found.print === print) &&
      spoken.every(({ hash }) => heard.has(nameOf({ storyId, hash })))
    );
  };
  const missing = confirmed.filter((entry) => !safe(entry));
  const somewhere = new Set([...rows, ...held].map(({ storyId }) => storyId));
  const incomplete = missing.filter(({ storyId }) => somewhere.has(storyId)).length;
  const told = new Set(ledger.map((entry) => entry.storyId as string));
  const seen = new Set<string>();
  let doubled = 0;
  for (const { storyId } of rows) {
    if (seen.has(storyId) || !told.has(storyId)) doubled += 1;
    seen.add(storyId);
  }
  return { confirmed: confirmed.length, lost: missing.length - incomplete, doubled, incomplete };
};

export const nothingWrong = ({ lost, doubled, incomplete }: Verdict): boolean =>
  lost + doubled + incomplete === 0;

/** Two looks at the same stories: what either found is found. */
export const worst = (one: Verdict, other: Verdict): Verdict => ({
  confirmed: Math.max(one.confirmed, other.confirmed),
  lost: Math.max(one.lost, other.lost),
  doubled: Math.max(one.doubled, other.doubled),
  incomplete: Math.max(one.incomplete, other.incomplete),
});

export const sum = (one: Verdict, other: Verdict): Verdict => ({
  confirmed: one.confirmed + other.confirmed,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  incomplete: one.incomplete + other.incomplete,
});

export const noVerdict: Verdict = { confirmed: 0, lost: 0, doubled: 0, incomplete: 0 };
