import { join } from 'node:path';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import type { Signer } from '../client.ts';
import type { TestDatabase } from '../database.ts';
import { enrolAt } from '../enrol-at.ts';
import { type Answered, bodyOf, fetchForm, handInBody, readAcknowledged } from '../handing-in.ts';
import { type DrawnReceipt, drawReceipt, type Sealed, tell } from '../seal.ts';
import { startServer } from '../server-process.ts';
import { type Delay, measuring, readDelay } from './event-loop-delay.ts';
import { percentile } from './percentile.ts';

/** So many stories in batches of one size, so many batches at a time. */
export interface Load {
  batch: number;
  atOnce: number;
  stories: number;
}

export interface LoadReport extends Load {
  perSecond: number;
  /** Of a whole request, in milliseconds. */
  p50: number;
  p95: number;
  delay: Delay;
}

/** Hands sealed stories in to a server of its own, by one load after another, and lets each be acknowledged. */
export const loadIntake = async (
  { dataDir, url }: TestDatabase,
  loads: readonly Load[],
): Promise<LoadReport[]> => {
  const file = join(dataDir, 'event-loop-delay.json');
  const environment = { LOG_LEVEL: 'silent', ...measuring(file) };
  const server = await startServer({ dataDir, databaseUrl: url, patience: 300_000, environment });
  try {
    const form = await fetchForm(server.address, 'demo');
    const tablet = await enrolAt(server);
    const receipt = await drawReceipt();
    const telling = { form, tablet, receipt, told: 0 };
    const reports: LoadReport[] = [];
    for (const load of loads) {
      const batches = await sealBatches(telling, load);
      await readDelay(server, file);
      const { seconds, times, answers } = await handInAll(server.address, { batches, atOnce: load.atOnce });
      const delay = await readDelay(server, file);
      await requireAcknowledged(answers, form);
      const [p50, p95] = [percentile(times, 50), percentile(times, 95)];
      reports.push({ ...load, perSecond: load.stories / seconds, p50, p95, delay });
    }
    return reports;
  } finally {
    await server.stop();
  }
};

interface Telling {
  form: TellingForm;
  tablet: Signer;
  receipt: DrawnReceipt;
  told: number;
}

/** Some 600 characters each: what a story comes to. */
const words = 'Bij het loket luisterde eindelijk iemand, zei Zoë. Daarna moest ik weken wachten. '.repeat(7);

const sealBatches = async (telling: Telling, { batch, stories }: Load): Promise<Sealed[][]> => {
  const { form, tablet, receipt } = telling;
  const batches: Sealed[][] = [];
  for (let story = 0; story < stories; story += 1) {
    const sequence = (telling.told += 1);
    const sealed = await tell(form, { text: `${sequence}: ${words.trim()}` }, { tablet, sequence, receipt });
    if (story % batch === 0) batches.push([]);
    batches.at(-1)?.push(sealed);
  }
  return batches;
};

interface Sent {
  /** How long each request took, in milliseconds. */
  times: number[];
  answers: { batch: Sealed[]; answer: Answered | null }[];
}

const handInAll = async (
  address: string,
  { batches, atOnce }: { batches: Sealed[][]; atOnce: number },
): Promise<{ seconds: number } & Sent> => {
  const waiting = batches.map((batch) => ({ batch, body: bodyOf(batch) }));
  const sent: Sent = { times: [], answers: [] };
  const send = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const from = performance.now();
      const answer = await handInBody(address, next.body);
      sent.times.push(performance.now() - from);
      sent.answers.push({ batch: next.batch, answer });
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: atOnce }, send));
  return { seconds: (performance.now() - from) / 1000, ...sent };
};

/** Afterwards: it would take of the processors that the server needs. */
const requireAcknowledged = async (answers: Sent['answers'], form: TellingForm): Promise<void> => {
  for (const { batch, answer } of answers) {
    const acknowledged = answer && (await readAcknowledged(batch, answer, form));
    if (acknowledged?.length !== batch.length) throw new Error('a story was not acknowledged');
  }
};
