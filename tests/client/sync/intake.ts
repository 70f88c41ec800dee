import type { Submission, SubmissionOutcome } from '../../../shared/api/intake.ts';
import { Problem, type ProblemCode } from '../../../shared/api/problem.ts';
import { Envelope } from '../../../shared/model/envelope.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { World } from '../../../client/sync/world.ts';
import { signAcknowledgement } from '../../../shared/seal/acknowledge.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { makeLocks } from '../../support/locks.ts';
import { ids, type Organisation } from '../../support/telling.ts';

type Answer = (envelope: Envelope, index: number) => Promise<SubmissionOutcome | undefined>;

/** A line on which everything that can go wrong goes wrong when a test says so. */
export interface Line extends World {
  /** The ids of each batch that reached the far end. */
  batches: string[][];
  signed: boolean[];
  time: number;
  epoch: string;
  /** What a tablet that asks for forms gets. */
  form: TellingForm;
  /** What happens to a batch; by default every envelope in it is stored. */
  answer: Answer;
  refuse: (submission: Submission, init: RequestInit) => ProblemCode | null;
  fetch: typeof globalThis.fetch;
}

/** Takes and acknowledges by the protocol, with the real keys of the organisation. */
export function lineTo(organisation: Organisation): Line {
  const line: Line = {
    batches: [],
    signed: [],
    time: Date.parse('2026-04-11T12:00:00.000Z'),
    epoch: ids.epoch,
    form: organisation.form,
    answer: (envelope) => stored(organisation, envelope),
    refuse: () => null,
    now: () => line.time,
    chance: () => 0.5,
    locks: makeLocks(),
    fetch: async (address, init = {}) => {
      if (String(address) === '/api/v1/tablets/deze/formulieren') return json({ forms: [line.form] });
      const submission = JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as Submission;
      const problem = line.refuse(submission, init);
      if (problem) return json(new Problem(problem).toBody(), new Problem(problem).status);
      const envelopes = submission.envelopes.map((envelope) => Envelope.parse(envelope));
      line.batches.push(envelopes.map(({ header }) => header.storyId));
      line.signed.push('signature' in (init.headers as Record<string, string>));
      const outcomes = await Promise.all(envelopes.map((envelope, index) => line.answer(envelope, index)));
      return json({ epoch: line.epoch, outcomes: outcomes.filter((outcome) => outcome !== undefined) });
    },
  };
  return line;
}

export async function stored(organisation: Organisation, envelope: Envelope): Promise<SubmissionOutcome> {
  const { storyId } = envelope.header;
  const acknowledgement = await signAcknowledgement(
    {
      storyId,
      envelopeHash: await envelopeHash(envelope),
      receivedAt: '2026-04-11T12:00:00.000Z',
      attachments: [],
    },
    organisation.receipts,
  );
  return { storyId, status: 'stored', acknowledgement };
}

export const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'api-version': '1.0.0' },
  });
