import { keepForms } from '../../../client/sync/contact.ts';
import { sweep } from '../../../client/sync/sweep.ts';
import type { FaultCase } from '../../support/faults/fault-case.ts';
import { answerLost, problem } from '../../support/faults/line.ts';
import { openRoundThatIsOver } from '../../support/faults/round-over.ts';
import { leaveAsOldApp } from '../../support/faults/old-app.ts';
import { hitsFirst, hitsOneIn, sendOften, tellSome } from '../../support/faults/sending.ts';
import type { Trial } from '../../support/faults/trial.ts';

const DAY = 24 * 60 * 60_000;
const YEAR = 365 * DAY;

/** Told within the round or a day after its last, sent when it is over. */
const roundIsOver = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  const device = await trial.device('phone');
  const form = await openRoundThatIsOver(server);
  // The device was online when its form came in, four days ago or today, and its clock is right.
  const daysAgo = chance.oneIn(3) ? 0 : 4;
  const then = new Date(Date.now() - daysAgo * DAY).toISOString();
  device.form = form;
  const stall = device.open({ clockOff: -daysAgo * DAY });
  await keepForms(stall.db, stall.world, [{ ...form, serverTime: then }]);
  await tellSome(trial, device, stall);
  stall.close();
  await sendOften(device.open(), 2);
};

const clockIsOff = async (trial: Trial): Promise<void> => {
  const { chance } = trial;
  const device = await trial.device();
  device.clockOff = (chance.oneIn(2) ? -1 : 1) * (1 + chance.below(30)) * YEAR;
  const tab = device.open({ line: hitsOneIn(3, chance, answerLost) });
  await tellSome(trial, device, tab);
  await sendOften(tab, 3);
};

/** Years ahead at one moment and back at the next: nothing may wait for the year it was. */
const clockJumps = async (trial: Trial): Promise<void> => {
  const { chance } = trial;
  const device = await trial.device();
  for (let life = 1; life <= 3; life += 1) {
    device.clockOff = (chance.below(41) - 20) * YEAR;
    const tab = device.open({ line: hitsFirst(1, problem('internal')) });
    await tellSome(trial, device, tab, 2);
    await sendOften(tab, 1 + chance.below(2));
    tab.close();
  }
  device.clockOff = 0;
};

/** A version of the form that the server never gave out. */
const otherForm = async (trial: Trial): Promise<void> => {
  const device = await trial.device();
  const { questionnaire } = device.form;
  const tab = device.open();
  await tellSome(trial, device, tab);
  device.form = { ...device.form, questionnaire: { ...questionnaire, version: questionnaire.version + 1 } };
  await tellSome(trial, device, tab);
  await sendOften(tab, 2);
};

/** What 0.1.0 left in the outbox is sent by this version. */
const oldApp = async (trial: Trial): Promise<void> => {
  const { chance } = trial;
  const device = await trial.device();
  const tab = device.open({ line: hitsOneIn(3, chance, answerLost) });
  const stories = 1 + chance.below(4);
  for (let story = 1; story <= stories; story += 1) await leaveAsOldApp(trial, device, tab);
  await tellSome(trial, device, tab);
  await sendOften(tab, 3);
};

const monthLater = async (trial: Trial): Promise<void> => {
  const device = await trial.device();
  const tab = device.open();
  await tellSome(trial, device, tab);
  if (trial.chance.oneIn(2)) await sendOften(tab, 1);
  tab.close();
  device.clockOff = 31 * DAY;
  const later = device.open();
  await sweep(later.db, later.world.now(), { starting: true });
  await tellSome(trial, device, later);
  await sendOften(later, 2);
};

/** Between telling and sending, time passes, and versions. */
export const timeCases: readonly FaultCase[] = [
  { name: 'F8', fault: 'the round closes while the device is offline', run: roundIsOver },
  { name: 'F17a', fault: 'an old app (0.1.0) sealed it, a new one sends it', run: oldApp },
  {
    name: 'F18',
    fault: 'the device has a version of the form that the server does not know',
    run: otherForm,
  },
  { name: 'F25a', fault: "the device's clock is years off", run: clockIsOff },
  { name: 'F25b', fault: "the device's clock jumps by years between telling and sending", run: clockJumps },
  { name: 'F29', fault: 'the device is closed for a month, then tells offline', run: monthLater },
];
