import type { QuarantineReason } from '../../shared/api/intake.ts';
import type { RecordingStatus, RescuedOutcome, RescueReport } from './import-rescue.ts';

/** Whether something of it is not on the server now, so that whoever has the file must do something. */
export const lacksSomething = ({ fault, stories }: RescueReport): boolean =>
  fault !== undefined ||
  stories.some(({ status, recordings }) => isLacking(status) || recordings.some(isRecordingLacking));

const isLacking = (status: RescuedOutcome['status']): boolean =>
  status === 'damaged' || status === 'missing' || status === 'retry';

/** Held or refused, the server has it. `waiting` goes with a story that was not taken, or was only foreseen. */
const isRecordingLacking = (status: RecordingStatus): status is keyof typeof recordingFaults =>
  status in recordingFaults;

const recordingFaults = {
  missing: 'the file ends before it',
  damaged: 'its part of the file is damaged',
  unexpected: 'its story here knows no such recording',
  later: 'the server asks to try again later',
} satisfies Partial<Record<RecordingStatus, string>>;

/** The report in words: counts first, then every story that was not simply taken, and what to do about it. */
export const rescueReportText = (report: RescueReport): string => {
  const { file, fault, detail, dryRun, stories } = report;
  if (fault === 'unreadable') return `${file}: ${detail ?? 'it cannot be read'}.\n`;
  if (fault !== undefined) return `${file} ${faults[fault]}\n`;
  const count = (...statuses: RescuedOutcome['status'][]) =>
    stories.filter(({ status }) => statuses.includes(status)).length;
  const before = stories.filter(({ stoodAside }) => stoodAside).length;
  const lines = [
    `${file}: ${stories.length} stories, saved ${report.madeAt} on ${report.tablet ?? 'a phone'}.`,
    `${dryRun ? 'Would be taken in' : 'Taken in'}: ${count('stored')}. In already: ${count('duplicate')}. ` +
      `Set aside: ${count('quarantined', 'conflict') - before}. Aside already: ${before}. ` +
      `Not taken: ${stories.filter(({ status }) => isLacking(status)).length}.`,
  ];
  if (dryRun) lines.push('This was a dry run: nothing was written.');
  const told = stories.filter(({ status }) => status !== 'stored' && status !== 'duplicate');
  const recordings = stories.flatMap((story) =>
    story.recordings.filter(isRecordingLacking).map((status) => recordingLine(story, status)),
  );
  const mend = lacksSomething(report) ? [MEND] : [];
  return [...lines, ...told.map(lineOf), ...recordings, ...mend, ''].join('\n');
};

const MEND =
  'What was not taken is still on the device, if that is there: copy the file once more, or make it anew there ' +
  '(Verzenden, Bewaar als bestand), and hand that in. What is in already does no harm.';

const AGAIN =
  'Copy it once more from where it came, or make it anew on the device (Verzenden, Bewaar als bestand).';

const faults: Record<Exclude<NonNullable<RescueReport['fault']>, 'unreadable'>, string> = {
  empty: `is empty. ${AGAIN}`,
  other:
    'is not a rescue file. One begins with {"format":"meevertellen-reddingsbestand" and is called meevertellen-….mvt.',
  newer: 'was made by a later version than this server. Update the server, then hand it in again.',
  damaged: `is damaged at its beginning, so that nothing in it can be read. ${AGAIN}`,
  cut: `breaks off before its list of contents. ${AGAIN}`,
  foreign:
    'was made for another server, or for keys that were removed here (npm run cli -- keys list). ' +
    'Hand it in at the server of the device that made it.',
};

const nameOf = ({ number, storyId }: RescuedOutcome): string =>
  number === null ? storyId : `number ${number} (${storyId})`;

const lineOf = (story: RescuedOutcome): string => `  ${nameOf(story)}: ${sentenceOf(story)}`;

const recordingLine = (story: RescuedOutcome, status: keyof typeof recordingFaults): string =>
  `  ${nameOf(story)}: a recording was not taken, ${recordingFaults[status]}`;

const sentenceOf = ({ status, reason, stoodAside }: RescuedOutcome): string => {
  const aside = stoodAside ? 'set aside before' : 'set aside';
  if (status === 'conflict') return `${aside}, for the same story is here with other content`;
  if (status === 'quarantined') return `${aside}, ${reasons[reason ?? ''] ?? 'for a coordinator to look at'}`;
  if (status === 'missing') return 'not taken, the file ends before it';
  if (status === 'damaged') return 'not taken, its part of the file is damaged';
  return 'not taken, the server asks to try again later';
};

const reasons: Partial<Record<string, string>> = {
  'cannot-open': 'for it cannot be opened with the keys of this server',
  'wrong-content': 'for its content does not fit its form',
  'unknown-event': 'for its event is not known here',
  'unknown-schema': 'for a later version sealed it: update the server',
  signature: 'for the signature is of no tablet that is enrolled here',
  'no-consent': 'for its teller did not agree to analysis',
  'after-close': 'for it was sealed after its round closed',
  revoked: 'for its tablet was revoked',
} satisfies Partial<Record<QuarantineReason, string>>;
