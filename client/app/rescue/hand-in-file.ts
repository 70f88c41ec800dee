import type { Refusal } from '../../../shared/api/result.ts';
import type {
  HandInEnd,
  OpenedRescueFile,
  RescuedOutcome,
  RescueFault,
  RescueOpening,
  RescueStatus,
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
  outcomes: readonly RescuedOutcome[];
  /** Of the last time that it was handed in; null before the first. */
  end: HandInEnd | null;
}

export const chosenFile = (id: number, blob: File): HandInFile => ({
  id,
  blob,
  stage: { kind: 'opening' },
  busy: false,
  outcomes: [],
  end: null,
});

/** What looking into it came to. */
export const withOpening = (file: HandInFile, opening: RescueOpening): HandInFile => ({
  ...file,
  stage: opening.kind === 'ok' ? { kind: 'opened', file: opening.file } : opening,
});

/** Handed in anew, all outcomes are told again. */
export const begun = (file: HandInFile): HandInFile => ({ ...file, busy: true, outcomes: [], end: null });

/** Can be handed in as a whole with others: it was opened, and never handed in yet. */
export const isReady = ({ stage, busy, end }: HandInFile): boolean =>
  stage.kind === 'opened' && !busy && end === null;

/** The server has it for certain, as a story or set aside. */
const KEPT: ReadonlySet<RescueStatus> = new Set(['stored', 'duplicate', 'quarantined', 'conflict']);

/** How many came in, were in before, were set aside, and are not on the server. */
export const countsOf = (outcomes: readonly RescuedOutcome[]) => {
  const count = (...statuses: RescueStatus[]) =>
    outcomes.filter(({ status }) => statuses.includes(status)).length;
  return {
    stored: count('stored'),
    known: count('duplicate'),
    aside: count('quarantined', 'conflict'),
    lacking: outcomes.filter(({ status }) => !KEPT.has(status)).length,
  };
};

/** Those that somebody has to look at come first; else in the order of the file. */
export const asListed = (outcomes: readonly RescuedOutcome[]): RescuedOutcome[] => {
  const rank = ({ status }: RescuedOutcome) =>
    !KEPT.has(status) ? 0 : status === 'quarantined' || status === 'conflict' ? 1 : 2;
  return [...outcomes].sort((a, b) => rank(a) - rank(b));
};
