import type { TellingForm } from '../../shared/model/telling-form.ts';
import type { Chance } from './chance.ts';
import type { Signer } from './client.ts';
import { handIn } from './handing-in.ts';
import type { Ledger } from './judge-stored.ts';
import { type DrawnReceipt, type Sealed, tell } from './seal.ts';
import type { ServerProcess } from './server-process.ts';

/** What the senders share. */
export interface Field {
  form: TellingForm;
  receipt: DrawnReceipt;
  /** Seals all of it. */
  tablet: Signer;
  /** Of one kill: what was drawn for another does not shift it. */
  chance: Chance;
  ledger: Ledger;
}

export type Batch = readonly Sealed[];

/** Devices that hand in at the same time. */
const SENDERS = 6;
/** Batches made before each kill. */
const BATCHES = 24;
/** At least so many batches are not answered yet when the kill is decided on. */
const REMAINING = 2 * SENDERS;
/** Milliseconds between that decision and the kill, at most. */
const LAST_MOMENT = 25;
/** Milliseconds that all stories may take to be acknowledged once the server is back. */
const PATIENCE = 60_000;

/** Batches of 25 and single stories, in any order, each story with words of its own. */
export const tellBatches = async (
  { form, receipt, tablet, chance, ledger }: Field,
  name: string,
): Promise<Batch[]> => {
  const batches: Batch[] = [];
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    const sealed: Sealed[] = [];
    const size = chance.oneIn(2) ? 1 : 25;
    for (let story = 1; story <= size; story += 1) {
      const text = `Verhaal ${name}/${batch}/${story}: ${'zoë zei «ja» 🙂 نعم. '.repeat(1 + chance.below(40)).trim()}`;
      const one = await tell(form, { text }, { receipt, tablet, sequence: ledger.told.size + 1 });
      ledger.told.set(one.telling.storyId, text);
      sealed.push(one);
    }
    batches.push(sealed);
  }
  return batches;
};

/**
 * Hands in from all devices at once; a batch in five goes twice at the same time, and who is through begins again.
 * After a number of answers and a moment that the seed gives, the server is killed. Returns what was in flight then.
 */
export const sendUntilKilled = async (
  server: ServerProcess,
  batches: readonly Batch[],
  { form, chance, ledger }: Field,
): Promise<string[]> => {
  const flying = new Set<{ batch: Batch }>();
  const waiting = [...batches];
  const answersToGo = chance.below(BATCHES - REMAINING);
  const delay = chance.below(LAST_MOMENT);
  let killed = false;
  let answers = 0;
  let noteAnswer = () => {};
  const enough = new Promise<void>((resolve) => {
    if (answersToGo === 0) resolve();
    noteAnswer = () => {
      answers += 1;
      if (answers === answersToGo) resolve();
    };
  });

  const deliver = async (batch: Batch): Promise<void> => {
    const flight = { batch };
    flying.add(flight);
    const acknowledged = await handIn(server.address, batch, form);
    flying.delete(flight);
    if (acknowledged === null && !killed) throw new Error('the server gave no answer, and was not killed');
    for (const id of acknowledged ?? []) ledger.acknowledged.add(id);
    noteAnswer();
  };
  const send = async (): Promise<void> => {
    while (!killed) {
      const batch = waiting.shift() ?? batches[chance.below(batches.length)] ?? [];
      await Promise.all(chance.oneIn(5) ? [deliver(batch), deliver(batch)] : [deliver(batch)]);
    }
  };
  const kill = async (): Promise<string[]> => {
    await enough;
    await sleep(delay);
    killed = true;
    const ids = [...flying].flatMap(({ batch }) => idsOf(batch));
    const unanswered = [...new Set(ids)].filter((id) => !ledger.acknowledged.has(id));
    await server.kill();
    await expectNobody(server);
    return unanswered;
  };
  const [inFlight] = await Promise.all([kill(), ...Array.from({ length: SENDERS }, send)]);
  return inFlight;
};

/** As devices do: all that was not acknowledged goes again, and some that was, until there is nothing left. */
export const sendUntilAcknowledged = async (
  server: ServerProcess,
  batches: readonly Batch[],
  { form, chance, ledger }: Field,
): Promise<void> => {
  const isOpen = (batch: Batch) => idsOf(batch).some((id) => !ledger.acknowledged.has(id));
  const deadline = Date.now() + PATIENCE;
  let due = batches.filter((batch) => isOpen(batch) || chance.oneIn(4));
  while (due.length > 0) {
    if (Date.now() > deadline) throw new Error(`${due.length} batches were not acknowledged in time`);
    const waiting = [...due];
    const send = async (): Promise<void> => {
      for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        const acknowledged = await handIn(server.address, batch, form);
        if (acknowledged === null) await sleep(100);
        for (const id of acknowledged ?? []) ledger.acknowledged.add(id);
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
    due = batches.filter(isOpen);
  }
};

/** It was the server that died, not a process around it. */
const expectNobody = async ({ address }: ServerProcess): Promise<void> => {
  const answered = await fetch(`${address}/healthz`).then(
    () => true,
    () => false,
  );
  if (answered) throw new Error('the server still answers after the kill');
};

const idsOf = (batch: Batch): string[] => batch.map(({ telling }) => telling.storyId);

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
