import type { RescueStatus } from '../../../shared/api/rescue-file.ts';
import type { Refusal } from '../../../shared/api/result.ts';
import { isKept } from '../../../shared/rules/rescue-file.ts';
import type {
  HandInEnd,
  OpenedRescueFile,
  RescuedOutcome,
  RescueFault,
  RescueOpening,
} from '../../sync/rescue-file.ts';

/** A chosen file on the page, and how far it is. */
export interface HandInFile {
  id: number;
  blob: File;
  stage:
    | { kind: 'opening' }
    | { kind: 'fault'; fault: RescueFault }
    /** It could not be looked into now. */
    | { kind: 'refused'; refusal: Refusal }
    | { kind: 'opened'; file: OpenedRescueFile };
  busy: boolean;
  /** The latest word on each story. */
  outcomes: readonly RescuedOutcome[];
  /** How much of it was handed in, in bytes. */
  sent: number;
  /** Of the last time that it was handed in; null before the first. */
  end: HandInEnd | null;
}

export const chosenFile = (id: number, blob: File): HandInFile => ({
  id,
  blob,
  stage: { kind: 'opening' },
  busy: false,
  outcomes: [],
  sent: 0,
  end: null,
});

/** What looking into it came to. */
export const withOpening = (file: HandInFile, opening: RescueOpening): HandInFile => ({
  ...file,
  stage: opening.kind === 'ok' ? { kind: 'opened', file: opening.file } : opening,
});

/** Handed in anew, all outcomes are told again. */
export const begun = (file: HandInFile): HandInFile => ({
  ...file,
  busy: true,
  outcomes: [],
  sent: 0,
  end: null,
});

/** Can be handed in as a whole with others: it was opened, and never handed in yet. */
export const isReady = ({ stage, busy, end }: HandInFile): boolean =>
  stage.kind === 'opened' && !busy && end === null;

/** Some of its stories were told of, again or for the first time. */
export const withTold = (file: HandInFile, told: readonly RescuedOutcome[]): HandInFile => {
  const outcomes = new Map(
    [...file.outcomes, ...told].map((outcome) => [outcome.story.storyId, outcome] as const),
  );
  return { ...file, outcomes: [...outcomes.values()] };
};

/** Not all of it is on the server, neither as a story nor set aside. */
const isLacking = ({ status, recordings }: RescuedOutcome): boolean =>
  !isKept(status) || recordings.some((recording) => recording.status !== 'received');

/** How many came in, were in before, were set aside, and are not on the server. */
export const countsOf = (outcomes: readonly RescuedOutcome[]) => {
  const whole = outcomes.filter((outcome) => !isLacking(outcome));
  const count = (...statuses: RescueStatus[]) =>
    whole.filter(({ status }) => statuses.includes(status)).length;
  return {
    stored: count('stored'),
    known: count('duplicate'),
    aside: count('quarantined', 'conflict'),
    lacking: outcomes.filter(isLacking).length,
  };
};

/** How much of a file came in: all as stories, all or a part of it for somebody to look at first, or not all. */
export type Arrival = 'received' | 'looked-at' | 'some-looked-at' | 'some';

export const arrivalOf = (
  { stored, known, aside, lacking }: ReturnType<typeof countsOf>,
  end: HandInEnd,
): Arrival => {
  if (end.kind !== 'done' || lacking > 0) return 'some';
  if (aside === 0) return 'received';
  return stored + known === 0 ? 'looked-at' : 'some-looked-at';
};

/** What to do about what is not in yet, or who will: each said once of a whole file. */
export type Advice = 'copy-again' | 'make-again' | 'later' | 'ask' | 'wait';

/** What helps, in the order in which it is said. A file that is made again need not be copied. */
export const advicesOf = (outcomes: readonly RescuedOutcome[], end: HandInEnd): Advice[] => {
  const statuses = new Set<string>(
    outcomes.flatMap(({ status, recordings }) => [status, ...recordings.map((one) => one.status)]),
  );
  const damaged = statuses.has('damaged');
  // Why handing in ended says by itself that it can be tried again.
  const later = statuses.has('retry') && end.kind === 'done';
  return [
    ...(damaged ? (['make-again'] as const) : []),
    ...(statuses.has('missing') && !damaged ? (['copy-again'] as const) : []),
    ...(later ? (['later'] as const) : []),
    ...(statuses.has('refused') ? (['ask'] as const) : []),
    ...(statuses.has('quarantined') || statuses.has('conflict') ? (['wait'] as const) : []),
  ];
};

/** Those that somebody has to look at come first; else in the order of the file. */
export const asListed = (outcomes: readonly RescuedOutcome[]): RescuedOutcome[] => {
  const rank = (outcome: RescuedOutcome) => {
    if (isLacking(outcome)) return 0;
    return outcome.status === 'quarantined' || outcome.status === 'conflict' ? 1 : 2;
  };
  return [...outcomes].sort((a, b) => rank(a) - rank(b));
};
