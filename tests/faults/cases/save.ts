import type { StorageBlow, StorageFate } from '../../support/faults/disk.ts';
import type { FaultCase } from '../../support/faults/fault-case.ts';
import { sendOften, sendOnce, tellSome } from '../../support/faults/sending.ts';
import {
  beginStory,
  finishStory,
  readList,
  resumeStories,
  saveStory,
  tellStory,
} from '../../support/faults/storyteller.ts';
import type { Trial } from '../../support/faults/trial.ts';

const deaths = ['killed before', 'killed midway', 'killed after'] as const;

/** Lives of one tab after the other, each of which dies at a writing step that chance names. */
const diesWhileTelling = async (trial: Trial): Promise<void> => {
  const { chance, ledger } = trial;
  const device = await trial.device();
  const lives = 2 + chance.below(3);
  for (let life = 1; life <= lives; life += 1) {
    const at = 1 + chance.below(8);
    const moment = deaths[chance.below(3)] ?? null;
    const tab = device.open({ storage: ({ number }) => (number === at ? moment : null) });
    try {
      // Whoever comes back goes on with what was left, before something new is told.
      if (chance.oneIn(2)) await resumeStories(device, tab, ledger);
    } catch (error) {
      if (tab.isAlive()) throw error;
    }
    await tellSome(trial, device, tab);
    tab.close();
  }
};

/** The finish itself, again and again, until it is through: the moments around its one transaction. */
const diesWhileFinishing = async (trial: Trial): Promise<void> => {
  const { chance, ledger } = trial;
  const device = await trial.device();
  const tab = device.open();
  const draft = await beginStory(device, ledger, trial.told());
  await saveStory(device, tab, draft);
  tab.close();
  for (let life = 1; life <= 3; life += 1) {
    const moment = deaths[chance.below(3)] ?? null;
    const next = device.open({ storage: ({ tables }) => (tables.includes('outbox') ? moment : null) });
    // The tab before may have got further than its teller saw.
    await readList(next, ledger);
    if (!ledger[0]?.confirmed) await finishStory(device, next, ledger, draft);
    next.close();
  }
};

/** The first writes to these tables fail; the teller tries again, as the screen says. */
const failsFirst =
  (blow: StorageBlow, table: string) =>
  async (trial: Trial): Promise<void> => {
    const { chance, ledger } = trial;
    const device = await trial.device();
    let left = 1 + chance.below(4);
    const storage: StorageFate = ({ tables }) => (tables.includes(table) && (left -= 1) >= 0 ? blow : null);
    const tab = device.open({ storage });
    const draft = await beginStory(device, ledger, trial.told());
    await saveStory(device, tab, draft);
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      if ((await finishStory(device, tab, ledger, draft)) === 'saved') break;
      if (chance.oneIn(3)) await sendOnce(tab);
    }
    await sendOften(tab, 2);
  };

/** One write in three fails, of telling and of sending alike. */
const failsNowAndThen =
  (blow: StorageBlow) =>
  async (trial: Trial): Promise<void> => {
    const { chance } = trial;
    const device = await trial.device();
    const tab = device.open({ storage: () => (chance.oneIn(3) ? blow : null) });
    await tellSome(trial, device, tab);
    await sendOften(tab, 3);
  };

/** A newer app in another tab adds a table; this one was open all the time, and goes on. */
const olderTabGoesOn = async (trial: Trial): Promise<void> => {
  const device = await trial.device();
  const tab = device.open();
  await tellSome(trial, device, tab);
  await new Promise<void>((resolve, reject) => {
    const request = device.disk().open(tab.db.name, 20 + trial.chance.below(100));
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('later'));
    request.addEventListener('error', () => reject(request.error ?? new Error('no upgrade')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
  await tellSome(trial, device, tab);
  await sendOften(tab, 2);
};

const withoutStorage = async (trial: Trial): Promise<void> => {
  const device = await trial.device('phone');
  const tab = device.open({ noStorage: true });
  const draft = await beginStory(device, trial.ledger, trial.told());
  const seen = await finishStory(device, tab, trial.ledger, draft);
  if (seen !== 'failed') throw new Error('a browser that keeps nothing said that it saved');
  tab.close();
  // Told again where something is kept.
  await tellStory(device, device.open(), trial.ledger, trial.told());
};

/** From the pen to the paper. */
export const saveCases: readonly FaultCase[] = [
  { name: 'F1a', fault: 'the tab is killed at any writing step of telling', run: diesWhileTelling },
  { name: 'F1b', fault: 'the tab is killed around the transaction that finishes', run: diesWhileFinishing },
  {
    name: 'F11a',
    fault: 'the browser closes the connection to its database, one time in three',
    run: failsNowAndThen('connection closed'),
  },
  { name: 'F11b', fault: 'a write fails, one time in three', run: failsNowAndThen('write error') },
  { name: 'F11c', fault: 'a newer app in another tab upgrades the database', run: olderTabGoesOn },
  {
    name: 'F12a',
    fault: "the device's disk is full when a story is finished",
    run: failsFirst('disk full', 'outbox'),
  },
  {
    name: 'F12b',
    fault: "the device's disk is full when a draft is saved",
    run: failsFirst('disk full', 'drafts'),
  },
  {
    name: 'F12c',
    fault: "the device's disk is full now and then, also while sending",
    run: failsNowAndThen('disk full'),
  },
  { name: 'F15', fault: 'the browser keeps nothing for this site', run: withoutStorage },
];
