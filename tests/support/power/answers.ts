import { gunzipSync } from 'node:zlib';
import { SubmissionAnswer } from '../../../shared/api/intake.ts';
import type { Step } from './trace.ts';

/** An answer that acknowledges stories. */
export interface Answer {
  /** The step at which its first byte is about to leave: what has to be on disk by then, is. */
  at: number;
  /** The stories that it acknowledges, and those of them that it says are new. */
  stories: string[];
  stored: string[];
}

/** The answers in a trace that acknowledge stories, in the order in which they went out. */
export const answersIn = (steps: readonly Step[]): Answer[] => {
  const streams = new Map<string, { at: number; pieces: Buffer[] }[]>();
  for (const [at, { phase, call }] of steps.entries()) {
    if (phase !== 'begins' || call.kind !== 'send') continue;
    const answers = streams.get(call.socket) ?? [];
    if (call.data.subarray(0, START.length).toString('latin1') === START) answers.push({ at, pieces: [] });
    answers.at(-1)?.pieces.push(call.data);
    streams.set(call.socket, answers);
  }
  return [...streams.values()]
    .flat()
    .flatMap(({ at, pieces }) => readAnswer(at, Buffer.concat(pieces)))
    .sort((one, other) => one.at - other.at);
};

/** The stories that had been acknowledged before this step, or are as it is made; those of `demo` always. */
export const acknowledgedBy = (
  { demo }: { demo: readonly string[] },
  answers: readonly Answer[],
  at: number,
): Set<string> =>
  new Set([...demo, ...answers.filter((answer) => answer.at <= at).flatMap(({ stories }) => stories)]);

const START = 'HTTP/1.1 ';

const readAnswer = (at: number, bytes: Buffer): Answer[] => {
  const head = bytes.indexOf('\r\n\r\n');
  const [packed, plain] = [bytes.subarray(head + 4), bytes.subarray(0, head).toString('latin1')];
  if (!plain.startsWith(`${START}200`) || !plain.includes('application/json')) return [];
  const body = plain.includes('content-encoding: gzip') ? gunzipSync(packed) : packed;
  const answer = SubmissionAnswer.safeParse(JSON.parse(body.toString()));
  if (!answer.success) return [];
  const acknowledged = answer.data.outcomes.filter((outcome) => 'acknowledgement' in outcome);
  const stories = acknowledged.map(({ storyId }) => storyId);
  const stored = acknowledged.filter(({ status }) => status === 'stored').map(({ storyId }) => storyId);
  return stories.length === 0 ? [] : [{ at, stories, stored }];
};
