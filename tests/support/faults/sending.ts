import { goRound } from '../../../client/sync/round.ts';
import type { Chance } from '../chance.ts';
import type { Device } from './device.ts';
import { isIntake, type LineBlow, type LineFate } from './line.ts';
import { drawSpoken, speakStory, tellStory } from './storyteller.ts';
import { isOfDisk, type Tab } from './tab.ts';
import type { Trial } from './trial.ts';

/** A round of sending and fetching, as a tab does by itself; one that dies in it says nothing more. */
export const sendOnce = async (tab: Tab, { byHand = false } = {}): Promise<void> => {
  try {
    await goRound(tab.db, tab.world, { byHand });
  } catch (error) {
    // The app's next round comes all the same; what this one left is what we are here to see.
    if (tab.isAlive() && !isOfDisk(error)) throw error;
  }
};

/** Rounds with time in between, so that what should wait is due again. */
export const sendOften = async (tab: Tab, rounds: number): Promise<void> => {
  for (let round = 1; round <= rounds && tab.isAlive(); round += 1) {
    await sendOnce(tab);
    tab.pass(5 * 60_000);
  }
};

export const tellSome = async (trial: Trial, device: Device, tab: Tab, most = 4): Promise<void> => {
  const stories = 1 + trial.chance.below(most);
  for (let story = 1; story <= stories && tab.isAlive(); story += 1) {
    await tellStory(device, tab, trial.ledger, trial.told());
  }
};

/** The same by voice: each with a recording or two. */
export const speakSome = async (
  { chance, ledger, ...trial }: Trial,
  device: Device,
  tab: Tab,
): Promise<void> => {
  const stories = 1 + chance.below(3);
  for (let story = 1; story <= stories && tab.isAlive(); story += 1) {
    const spoken = Array.from({ length: 1 + chance.below(2) }, () => drawSpoken(chance));
    await speakStory(device, tab, { ledger, told: trial.told({ short: true }), spoken });
  }
};

/** Hits every so-manieth request that hands stories in, by chance. */
export const hitsOneIn =
  (times: number, chance: Chance, blow: LineBlow): LineFate =>
  (passing) =>
    isIntake(passing) && chance.oneIn(times) ? blow : null;

/** Hits the first so many requests that hand stories in, and no other. */
export const hitsFirst = (many: number, blow: LineBlow): LineFate => {
  let hit = 0;
  return (passing) => (isIntake(passing) && (hit += 1) <= many ? blow : null);
};

/** The run of most cases: some stories, sent over a line on which this happens. */
export const overLine =
  (fateOf: (trial: Trial) => LineFate) =>
  async (trial: Trial): Promise<void> => {
    const device = await trial.device();
    const tab = device.open({ line: fateOf(trial) });
    await tellSome(trial, device, tab);
    await sendOften(tab, 1 + trial.chance.below(4));
  };
