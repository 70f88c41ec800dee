import { selectDueMedia } from '../../../client/sync/media.ts';
import { goRound } from '../../../client/sync/round.ts';
import type { Chance } from '../chance.ts';
import { mayGo } from '../may-go.ts';
import { type Channel, copyDevice, type Device, newDevice } from './device.ts';
import { judge, noVerdict, type Verdict, worst } from './judge.ts';
import type { Ledger, Told } from './ledger.ts';
import { openHeld, readOutbox } from './read-disk.ts';
import { readDeviceRecordings, readServerRecordings } from './recordings.ts';
import type { ServerOnTrial } from './server-on-trial.ts';
import { drawTold, readList, resumeStories } from './storyteller.ts';
import type { Tab } from './tab.ts';

/** One run: what is told and goes wrong in it, and the judgement. */
export interface Trial {
  server: ServerOnTrial;
  chance: Chance;
  ledger: Ledger;
  /** A device of this run, for about so many stories; a tablet or a phone as chance has it, unless said. */
  device(channel?: Channel, plan?: { stories: number }): Promise<Device>;
  /** Another one with the same disk, so with the same drafts and the same name. */
  copy(device: Device): Promise<Device>;
  /** What the next teller says, different from what anybody else says. */
  told(how?: { short: boolean }): Told;
  /** Sealed stories that somebody took off a device as files. */
  files: unknown[];
}

export interface RunningTrial extends Trial {
  name: string;
  /** Holds what is there now against what was told; what was found before stays found. */
  look(): Promise<void>;
  /** Nothing goes wrong any more: what was left unfinished is finished, and all that waits is sent. */
  recover(): Promise<void>;
  verdict(): Verdict;
  close(): void;
}

const MINUTE = 60_000;

/** Longer than any back-off, and than what a server may ask for. */
const ROUNDS = 30;

export const startTrial = (server: ServerOnTrial, chance: Chance, name: string): RunningTrial => {
  const devices: Device[] = [];
  const ledger: Ledger = [];
  const files: unknown[] = [];
  let verdict = noVerdict;
  let told = 0;
  return {
    name,
    server,
    chance,
    ledger,
    files,
    device: async (channel = chance.oneIn(2) ? 'tablet' : 'phone', { stories } = { stories: 6 }) => {
      const device = await newDevice(server, { channel, chance, stories });
      devices.push(device);
      return device;
    },
    copy: async (device) => {
      const twin = await copyDevice(server, device, chance);
      devices.push(twin);
      return twin;
    },
    told: (how) => drawTold(chance, `${name}/${(told += 1)}`, how),
    look: async () => {
      const rows = await server.rows(
        ledger.map(({ storyId }) => storyId),
        ledger.map(({ told: { text } }) => text),
      );
      const items = (await Promise.all(devices.map(({ disk }) => readOutbox(disk())))).flat();
      const envelopes = [...items.map(({ envelope }) => envelope), ...files];
      const pairs = await server.sealingPairs();
      const held = await Promise.all(envelopes.map((one) => openHeld(one, pairs)));
      const recordings = [
        await readServerRecordings(server.database, ledger),
        ...(await Promise.all(devices.map(({ disk }) => readDeviceRecordings(disk(), ledger)))),
      ].flat();
      verdict = worst(verdict, judge(ledger, { rows, held: held.flatMap((one) => one ?? []), recordings }));
    },
    recover: async () => {
      for (const device of devices) {
        const tab = device.open();
        await readList(tab, ledger);
        await resumeStories(device, tab, ledger);
        await sendAll(server, tab);
        tab.close();
      }
    },
    verdict: () => verdict,
    close: () => {
      for (const device of devices) device.close();
    },
  };
};

/** By itself as long as it takes, then once by hand, which also asks again for what was set aside. */
const sendAll = async ({ whenUp }: ServerOnTrial, tab: Tab): Promise<void> => {
  for (let round = 1; round <= ROUNDS && (await countWaiting(tab)) > 0; round += 1) {
    // Other runs may kill it just now, and a round that finds nobody takes no time here.
    await whenUp(async () => undefined);
    await goRound(tab.db, tab.world, { byHand: false });
    tab.pass(5 * MINUTE);
  }
  const left = await countWaiting(tab);
  if (left > 0) throw new Error(`${left} stories still wait to be sent, and nothing goes wrong any more`);
  await goRound(tab.db, tab.world, { byHand: true });
};

const countWaiting = async ({ db }: Tab): Promise<number> =>
  (await db.outbox.filter(mayGo).count()) + (await selectDueMedia(db)).length;
