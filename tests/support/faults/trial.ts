import { selectDueMedia } from '../../../client/sync/media.ts';
import { selectRescuable } from '../../../client/local/rescue-file.ts';
import { goRound } from '../../../client/sync/round.ts';
import type { Chance } from '../chance.ts';
import { mayGo } from '../may-go.ts';
import { type Channel, copyDevice, type Device, newDevice } from './device.ts';
import { judge, noVerdict, type Verdict, worst } from './judge.ts';
import type { Entry, Ledger, Told } from './ledger.ts';
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
  /** Those of this run so far. */
  devices: readonly Device[];
  /** Another one with the same disk, so with the same drafts and the same name. */
  copy(device: Device): Promise<Device>;
  /** What the next teller says, different from what anybody else says. */
  told(how?: { short: boolean }): Told;
  /** Sealed stories that somebody took off a device as files. */
  files: unknown[];
}

export interface RunningTrial extends Trial {
  name: string;
  /**
   * Holds what is there now against what was told; what was found before stays found. All that lies sealed on a disk
   * counts as held: also what a device sent, and sends again when it hears that the server lost it.
   */
  look(): Promise<void>;
  /**
   * The same once the devices had their time, and stricter: on a device counts only what it would save in a rescue file,
   * which is all that it still sends. Of what it believes the server to have, only the server's own word counts.
   */
  lookAtLast(): Promise<void>;
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

  /** `isHeld`: of which stories the recordings on a device count. */
  const hold = async (envelopes: readonly unknown[], isHeld: (entry: Entry) => boolean): Promise<void> => {
    const rows = await server.rows(
      ledger.map(({ storyId }) => storyId),
      ledger.map(({ told: { text } }) => text),
    );
    const pairs = await server.sealingPairs();
    const held = await Promise.all(envelopes.map((one) => openHeld(one, pairs)));
    const onDevices = ledger.filter(isHeld);
    const recordings = [
      await readServerRecordings(server.database, ledger),
      ...(await Promise.all(devices.map(({ disk }) => readDeviceRecordings(disk(), onDevices)))),
    ].flat();
    verdict = worst(verdict, judge(ledger, { rows, held: held.flatMap((one) => one ?? []), recordings }));
  };

  return {
    name,
    server,
    chance,
    ledger,
    files,
    devices,
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
      const items = (await Promise.all(devices.map(({ disk }) => readOutbox(disk())))).flat();
      await hold([...items.map(({ envelope }) => envelope), ...files], () => true);
    },
    lookAtLast: async () => {
      const items = (await Promise.all(devices.map(selectExportable))).flat();
      const exportable = new Set(items.map(({ storyId }) => storyId));
      await hold(
        items.map(({ envelope }) => envelope),
        ({ storyId }) => exportable.has(storyId),
      );
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

/** What a device would save in a rescue file if its interviewer asked now. */
const selectExportable = async (device: Device) => {
  const tab = device.open();
  try {
    return await selectRescuable(tab.db);
  } finally {
    tab.close();
  }
};

/**
 * By itself as long as it takes; then once by hand, which also asks again for what was set aside; then what that contact
 * brought to light, as when the store turned out to live another life.
 */
const sendAll = async (server: ServerOnTrial, tab: Tab): Promise<void> => {
  await sendWaiting(server, tab);
  await goRound(tab.db, tab.world, { byHand: true });
  await sendWaiting(server, tab);
  const left = await countWaiting(tab);
  if (left > 0) throw new Error(`${left} stories still wait to be sent, and nothing goes wrong any more`);
};

const sendWaiting = async ({ whenUp }: ServerOnTrial, tab: Tab): Promise<void> => {
  for (let round = 1; round <= ROUNDS && (await countWaiting(tab)) > 0; round += 1) {
    // Other runs may kill it just now, and a round that finds nobody takes no time here.
    await whenUp(async () => undefined);
    await goRound(tab.db, tab.world, { byHand: false });
    tab.pass(5 * MINUTE);
  }
};

/** What waits for a coordinator is not on its way: its text, and recordings that the server takes only once it is let in. */
const countWaiting = async ({ db }: Tab): Promise<number> => {
  const aside = await db.outbox.where('state').equals('quarantined').primaryKeys();
  const files = await selectDueMedia(db);
  const onTheirWay = files.filter(
    ({ storyId, refusal }) => refusal?.reason !== 'attachment-unexpected' || !aside.includes(storyId),
  );
  return (await db.outbox.filter(mayGo).count()) + onTheirWay.length;
};
