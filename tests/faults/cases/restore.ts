import { copyStore } from '../../support/faults/copy-store.ts';
import { enrolTablet } from '../../support/faults/device.ts';
import type { FaultCase } from '../../support/faults/fault-case.ts';
import { isUpload, neverArrives } from '../../support/faults/line.ts';
import { releaseSetAside } from '../../support/faults/release-set-aside.ts';
import { sendOften, sendOnce, speakSome, tellSome } from '../../support/faults/sending.ts';
import type { Trial } from '../../support/faults/trial.ts';

/** The copy knows this tablet, and what it sent until then. */
const tellBeforeCopy = async (trial: Trial): Promise<void> => {
  const device = await trial.device('tablet');
  const tab = device.open();
  await tellSome(trial, device, tab, 2);
  await sendOnce(tab);
  await tellSome(trial, device, tab, 2);
  tab.close();
};

const tellAfterCopy = async (trial: Trial): Promise<void> => {
  for (const device of trial.devices) {
    const tab = device.open();
    await tellSome(trial, device, tab);
    await sendOnce(tab);
    await tellSome(trial, device, tab);
    if (trial.chance.oneIn(2)) await sendOnce(tab);
  }
};

/** The copy has the texts, and none of the recordings: those were still to come. */
const speakBeforeCopy = async (trial: Trial): Promise<void> => {
  const device = await trial.device('tablet');
  const tab = device.open({ line: (passing) => (isUpload(passing) ? neverArrives : null) });
  await speakSome(trial, device, tab);
  await sendOnce(tab);
  tab.close();
};

const speakAfterCopy = async (trial: Trial): Promise<void> => {
  for (const device of trial.devices) {
    const tab = device.open();
    tab.pass(HOUR);
    await sendOften(tab, 2);
    await speakSome(trial, device, tab);
    await sendOften(tab, 2);
  }
};

const HOUR = 60 * 60_000;

/** Enrolled, told and sent on one day, of which the copy has nothing. */
const enrolAfterCopy = async (trial: Trial): Promise<void> => {
  const device = await trial.device('tablet');
  const tab = device.open();
  await (trial.chance.oneIn(3) ? speakSome(trial, device, tab) : tellSome(trial, device, tab));
  await sendOften(tab, 2);
  if (trial.chance.oneIn(2)) await tellSome(trial, device, tab);
};

/** A coordinator lets in what a tablet that nobody knows sends again, or enrols it anew, or neither yet. */
const meetUnknownTablet = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  for (const device of trial.devices) {
    const tab = device.open();
    await sendOften(tab, 3);
    if (chance.oneIn(2)) await server.whenUp(() => enrolTablet(server, tab));
    if (chance.oneIn(2)) await releaseSetAside(trial);
    tab.close();
  }
};

/** The server is put back as it was, and its operator says so. What no backup had is on the devices alone. */
export const restoreCases: readonly FaultCase[] = [
  {
    name: 'F19a',
    fault: 'the server is restored from a copy that knows the tablet, and not all that it sent',
    share: 0.5,
    ownServer: true,
    before: tellBeforeCopy,
    stage: copyStore,
    run: tellAfterCopy,
  },
  {
    name: 'F19b',
    fault: 'the server is restored from a copy that has texts, and not yet their recordings',
    share: 0.5,
    ownServer: true,
    before: speakBeforeCopy,
    stage: copyStore,
    run: speakAfterCopy,
  },
  {
    name: 'F19c',
    fault:
      'the server is restored from a copy of before the tablet was enrolled; its stories are let in, or not yet',
    share: 0.5,
    ownServer: true,
    stage: copyStore,
    run: enrolAfterCopy,
    after: meetUnknownTablet,
  },
];
