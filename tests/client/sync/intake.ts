import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Submission, SubmissionOutcome } from '../../../shared/api/intake.ts';
import { Problem, type ProblemCode } from '../../../shared/api/problem.ts';
import { Challenge } from '../../../shared/model/challenge.ts';
import { Envelope } from '../../../shared/model/envelope.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { World } from '../../../client/sync/world.ts';
import { Standing } from '../../../shared/model/standing.ts';
import { CHALLENGE_LIFE_MS } from '../../../shared/rules/flood.ts';
import { signAcknowledgement } from '../../../shared/seal/acknowledge.ts';
import { envelopeHash } from '../../../shared/seal/envelope-hash.ts';
import { solve } from '../../support/solve.ts';
import { makeLocks } from '../../support/locks.ts';
import { ids, type Organisation } from '../../support/telling.ts';

type Answer = (envelope: Envelope, index: number) => Promise<SubmissionOutcome | undefined>;

/** A line on which everything that can go wrong goes wrong when a test says so. */
export interface Line extends World {
  /** The ids of each batch that reached the far end. */
  batches: string[][];
  signed: boolean[];
  /** The proofs of work of each batch, by story; none where the device says nothing of them. */
  proofs: Submission['proofs'][];
  /** How many challenges were drawn. */
  drawn: number;
  /** By this device's clock. */
  time: number;
  serverTime: () => number;
  epoch: string;
  /** Whether the tablet was revoked. */
  revoked: boolean;
  /** Whether the server has never heard of the tablet: it takes nothing that it signs. */
  unknown: boolean;
  /** What tablets said of how they stand. */
  standings: Standing[];
  /** What a tablet that asks for forms gets. */
  form: TellingForm;
  /** What happens to a batch; by default every envelope in it is stored. */
  answer: Answer;
  refuse: (submission: Submission, init: RequestInit) => ProblemCode | null;
  fetch: typeof globalThis.fetch;
}

const START = Date.parse('2026-04-11T12:00:00.000Z');

/** Takes and acknowledges by the protocol, with the real keys of the organisation. */
export function lineTo(organisation: Organisation): Line {
  const line: Line = {
    batches: [],
    signed: [],
    proofs: [],
    drawn: 0,
    revoked: false,
    unknown: false,
    standings: [],
    time: START,
    serverTime: () => START,
    epoch: ids.epoch,
    form: organisation.form,
    answer: (envelope) => stored(organisation, envelope),
    refuse: () => null,
    now: () => line.time,
    chance: () => 0.5,
    locks: makeLocks(),
    solve,
    fetch: async (address, init = {}) => {
      const isSigned = 'signature' in (init.headers as Record<string, string>);
      if (line.unknown && isSigned) return json(new Problem('signature-refused').toBody(), 401);
      if (String(address) === '/api/v1/tablets/deze/formulieren') {
        if (!line.revoked) return json({ forms: [line.form] });
        return json(new Problem('tablet-revoked').toBody(), 403);
      }
      if (String(address) === '/api/v1/tablets/deze/stand') {
        line.standings.push(Standing.parse(JSON.parse(new TextDecoder().decode(init.body as Uint8Array))));
        return new Response(null, { status: 204, headers: { 'api-version': '1.0.0' } });
      }
      if (String(address) === '/api/v1/bijeenkomsten/markt/rekenopgaven') {
        line.drawn += 1;
        return json(await challengeOf(line), 201);
      }
      const submission = JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as Submission;
      const problem = line.refuse(submission, init);
      if (problem) return json(new Problem(problem).toBody(), new Problem(problem).status);
      const envelopes = submission.envelopes.map((envelope) => Envelope.parse(envelope));
      line.batches.push(envelopes.map(({ header }) => header.storyId));
      line.proofs.push(submission.proofs);
      line.signed.push(isSigned);
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

const challengeOf = ({ serverTime }: Line): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 1,
    data: { event: ids.event },
    deriveKey,
    expiresAt: new Date(serverTime() + CHALLENGE_LIFE_MS),
    hmacSignatureSecret: 'of this test',
  }).then((challenge) => Challenge.parse(challenge));

export const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'api-version': '1.0.0' },
  });
