import { SubmissionAnswer, type SubmissionOutcome } from '../../shared/api/intake.ts';
import { API_BASE } from '../../shared/api/version.ts';
import { TellingForm } from '../../shared/model/telling-form.ts';
import { verifyAcknowledgement } from '../../shared/seal/acknowledge.ts';
import { envelopeHash } from '../../shared/seal/envelope-hash.ts';
import type { Sealed } from './seal.ts';

/** The form of an event, from a running server. */
export const fetchForm = async (address: string, eventCode: string): Promise<TellingForm> => {
  const answer = await fetch(`${address}${API_BASE}/bijeenkomsten/${eventCode}/formulier`);
  return TellingForm.parse(await answer.json());
};

/**
 * Hands in a batch as a device does. Gives the ids for which the server's signed acknowledgement came back, and fits
 * the very envelope; null when the answer did not come, or not whole. Throws when the server takes something apart.
 */
export const handIn = async (
  address: string,
  batch: readonly Sealed[],
  form: TellingForm,
): Promise<string[] | null> => {
  const answer = await handInBody(address, bodyOf(batch));
  return answer === null ? null : readAcknowledged(batch, answer, form);
};

export interface Answered {
  status: number;
  text: string;
}

export const bodyOf = (batch: readonly Sealed[]): string =>
  JSON.stringify({ clientVersion: 'test', envelopes: batch.map(({ envelope }) => envelope) });

/** Null when the answer did not come, or not whole. */
export const handInBody = (address: string, body: string): Promise<Answered | null> =>
  post(`${address}${API_BASE}/inzendingen`, body);

/** The ids for which the answer has an acknowledgement that holds. */
export const readAcknowledged = async (
  batch: readonly Sealed[],
  answer: Answered,
  form: TellingForm,
): Promise<string[]> => {
  if (answer.status !== 200) throw new Error(`the batch was refused: ${answer.status} ${answer.text}`);
  const { outcomes } = SubmissionAnswer.parse(JSON.parse(answer.text));
  const known = await Promise.all(
    batch.map((sealed, index) => isAcknowledged(sealed, outcomes[index], form)),
  );
  return batch.filter((_, index) => known[index]).map(({ telling }) => telling.storyId);
};

const post = async (address: string, body: string): Promise<Answered | null> => {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return null;
  }
};

const isAcknowledged = async (
  { envelope, telling: { storyId } }: Sealed,
  outcome: SubmissionOutcome | undefined,
  { keyset }: TellingForm,
): Promise<boolean> => {
  if (outcome?.status === 'retry') return false;
  if (outcome?.status !== 'stored' && outcome?.status !== 'duplicate') {
    throw new Error(`a good story was not taken in: ${JSON.stringify(outcome)}`);
  }
  const sent = { storyId, envelopeHash: await envelopeHash(envelope), attachments: [] };
  const verdict = await verifyAcknowledgement(outcome.acknowledgement, keyset.receipts, sent);
  if (!verdict.ok) throw new Error(`an acknowledgement does not hold: ${verdict.reason}`);
  return true;
};
