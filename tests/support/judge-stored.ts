import type { Stored } from './stored.ts';

/** What the devices know: every story that was told, with its text, and the ids of those that were acknowledged. */
export interface Ledger {
  told: Map<string, string>;
  acknowledged: Set<string>;
}

/** Ids of stories, each at most once; a line each where what belongs to them does not add up. */
export interface Findings {
  /** Acknowledged, and not there. */
  lost: string[];
  /** Rows that are one too many: a second one of a story, or one that nobody told. */
  doubled: string[];
  /** There, with another text. */
  altered: string[];
  miscounted: string[];
}

/** Holds a store against what its devices know. */
export const judgeStored = ({ told, acknowledged }: Ledger, stored: Stored): Findings => {
  const rows = new Map<string, string>();
  const doubled = new Set<string>();
  for (const { id, text } of stored.stories) {
    if (rows.has(id) || !told.has(id)) doubled.add(id);
    rows.set(id, text);
  }
  return {
    lost: [...acknowledged].filter((id) => !rows.has(id)),
    doubled: [...doubled],
    altered: [...rows.keys()].filter((id) => told.has(id) && told.get(id) !== rows.get(id)),
    miscounted: [
      ...wrongNumbers(stored),
      ...wrongTallies(stored),
      ...wrongNames('intake', stored.intake, rows),
      ...wrongNames('receipt', stored.receipts, rows),
      ...wrongNames('audit', stored.audit, rows),
    ],
  };
};

/** In each round they run from 1, without a gap or a pair, and the round knows the last one. */
const wrongNumbers = ({ stories, rounds }: Stored): string[] =>
  rounds.flatMap(({ id, last_number: last }) => {
    const numbers = stories.filter(({ round }) => round === id).map(({ number }) => number);
    const inOrder = numbers.toSorted((one, other) => one - other);
    const wrong = inOrder.find((number, index) => number !== index + 1);
    return [
      ...(wrong === undefined ? [] : [`round ${id}: number ${wrong} is not the one that follows`]),
      ...(last === (inOrder.at(-1) ?? 0) ? [] : [`round ${id}: its last number is not ${last}`]),
    ];
  });

const wrongTallies = ({ stories, tallies }: Stored): string[] => {
  const kept = new Map(tallies.map((tally) => [placeOf(tally), tally.received]));
  const counted = timesOf(stories.map(placeOf));
  return [...new Set([...kept.keys(), ...counted.keys()])].flatMap((place) => {
    const there = counted.get(place) ?? 0;
    const tallied = kept.get(place) ?? 0;
    return tallied === there ? [] : [`${place}: ${tallied} tallied, ${there} stories`];
  });
};

const placeOf = ({ round, neighbourhood }: { round: string; neighbourhood: string }): string =>
  `round ${round}, ${neighbourhood}`;

/** A list in which every story of the store stands once, and nothing else. */
const wrongNames = (list: string, names: readonly string[], rows: ReadonlyMap<string, string>): string[] => {
  const times = timesOf(names);
  return [...new Set([...rows.keys(), ...times.keys()])].flatMap((id) => {
    const found = times.get(id) ?? 0;
    const expected = rows.has(id) ? 1 : 0;
    return found === expected ? [] : [`${list}: story ${id} stands there ${found} times, not ${expected}`];
  });
};

const timesOf = (names: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
};
