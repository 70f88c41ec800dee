import { enrol, newApplicant } from '../../../client/app/tablet/enrol.ts';
import { phoneDraftKey } from '../../../client/local/device.ts';
import { type DraftKey, PHONE } from '../../../client/local/draft.ts';
import { keepForms, refreshForms } from '../../../client/sync/contact.ts';
import type { OutboxItem } from '../../../client/local/outbox.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { makeDeviceDraftKey } from '../../../shared/seal/draft-key.ts';
import type { Chance } from '../chance.ts';
import { makeLocks } from '../locks.ts';
import { type Disk, newDisk } from './disk.ts';
import { readTable } from './read-disk.ts';
import type { ServerOnTrial } from './server-on-trial.ts';
import { type Circumstances, openTab, type Surroundings, type Tab } from './tab.ts';

export type Channel = OutboxItem['channel'];

/** A tablet or a phone with its disk; the app in it can be opened, killed and opened again. */
export interface Device {
  channel: Channel;
  disk(): Disk;
  form: TellingForm;
  /** How far its clock is off, in milliseconds, unless a tab says otherwise. */
  clockOff: number;
  open(circumstances?: Circumstances): Tab;
  /** Under which drafts lie: the PIN's on a tablet, which its interviewer knows; the phone's own. */
  draftKey(tab: Tab): Promise<DraftKey>;
  /** Sends to this address instead of the server's own; null: to the server again. */
  sendBy(address: string | null): void;
  /** All that the browser kept is gone. */
  wipe(): void;
  close(): void;
}

let made = 0;

/** A device that has been online once: enrolled if it is a tablet, and with its form. */
export const newDevice = async (
  server: ServerOnTrial,
  { channel, chance, stories }: { channel: Channel; chance: Chance; stories: number },
): Promise<Device> => {
  const form = channel === 'tablet' ? server.form : await server.formWithRoom(stories);
  const device = makeDevice(server, { channel, chance, form });
  const tab = device.open();
  if (channel === 'tablet') await server.whenUp(() => enrolTablet(server, tab));
  else await keepForms(tab.db, tab.world, [form]);
  tab.close();
  return device;
};

export const enrolTablet = async (server: ServerOnTrial, { db, world }: Tab): Promise<void> => {
  const { code } = await server.coordinate('inviteTablet', {});
  const enrolled = await enrol({ db, world }, await newApplicant(), { code, name: 'Buurthuis', root: null });
  if (enrolled.kind !== 'ok') throw new Error(`a tablet was not enrolled: ${JSON.stringify(enrolled)}`);
  await refreshForms(db, world);
};

/** Another device with all that is on the disk of the first, as of a profile that was copied: also who it is. */
export const copyDevice = async (server: ServerOnTrial, device: Device, chance: Chance): Promise<Device> => {
  const { channel, form } = device;
  const twin = makeDevice(server, { channel, chance, form });
  const tab = twin.open();
  for (const table of tab.db.tables) await table.bulkPut(await readTable(device.disk(), table.name));
  tab.close();
  return { ...twin, draftKey: device.draftKey };
};

const makeDevice = (
  server: ServerOnTrial,
  { channel, chance, form }: { channel: Channel; chance: Chance; form: TellingForm },
): Device => {
  const number = (made += 1);
  let detour: string | null = null;
  const surroundings: Surroundings = {
    name: `device-${number}`,
    disk: newDisk(),
    locks: makeLocks(),
    chance,
    address: () => detour ?? server.address(),
    ease: server.ease,
    network: `${11 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.1`,
  };
  const ofShift = makeDeviceDraftKey();
  const tabs: Tab[] = [];
  const device: Device = {
    channel,
    disk: () => surroundings.disk,
    form,
    clockOff: 0,
    open: (circumstances = {}) => {
      const tab = openTab(surroundings, { clockOff: device.clockOff, ...circumstances });
      tabs.push(tab);
      return tab;
    },
    draftKey: async ({ db }) =>
      channel === 'tablet'
        ? { id: `shift-${number}`, key: await ofShift }
        : { id: PHONE, key: await phoneDraftKey(db) },
    sendBy: (address) => void (detour = address),
    wipe: () => {
      device.close();
      surroundings.disk = newDisk();
    },
    close: () => {
      for (const tab of tabs.splice(0)) tab.close();
    },
  };
  return device;
};
