import type { FaultCase } from '../../support/faults/fault-case.ts';
import { enrolTablet } from '../../support/faults/device.ts';
import { handInFiles } from '../../support/faults/hand-in-files.ts';
import { isIntake, problem, proxySays } from '../../support/faults/line.ts';
import { readOutbox } from '../../support/faults/read-disk.ts';
import { releaseSetAside } from '../../support/faults/release-set-aside.ts';
import { sendOften, sendOnce, tellSome } from '../../support/faults/sending.ts';
import { tellStory } from '../../support/faults/storyteller.ts';
import type { Trial } from '../../support/faults/trial.ts';
import { openPoorLine } from '../../support/poor-line.ts';

const FULL = 500;

/** Five hundred wait, and one of them makes every request fail that carries it. */
const onePoison = async (trial: Trial): Promise<void> => {
  const { chance, ledger } = trial;
  const device = await trial.device(undefined, { stories: FULL });
  let poison = '';
  const blow = chance.oneIn(2) ? problem('invalid-input') : proxySays(403);
  const tab = device.open({ line: (one) => (isIntake(one) && one.body.includes(poison) ? blow : null) });
  for (let story = 1; story <= FULL; story += 1) {
    await tellStory(device, tab, ledger, trial.told({ short: true }));
  }
  poison = ledger[chance.below(FULL)]?.storyId ?? '';
  await sendOften(tab, 2);
  const items = await readOutbox(device.disk());
  const behind = items.filter(({ state, storyId }) => state === 'sealed' && storyId !== poison);
  if (behind.length > 0) throw new Error(`${behind.length} stories wait behind one that is refused`);
};

const sameWords = async (trial: Trial): Promise<void> => {
  const device = await trial.device();
  const tab = device.open();
  const told = trial.told();
  for (let story = 1; story <= 3; story += 1) await tellStory(device, tab, trial.ledger, told);
  await sendOften(tab, 2);
};

/** Taken off as files, then handed in elsewhere, twice, before or after the device itself sends them. */
const filesElsewhere = async (trial: Trial): Promise<void> => {
  const { chance, files, server } = trial;
  const device = await trial.device();
  const tab = device.open();
  await tellSome(trial, device, tab);
  if (chance.oneIn(2)) await sendOnce(tab);
  const items = await readOutbox(device.disk());
  files.push(...items.flatMap(({ envelope }) => (envelope === null ? [] : [structuredClone(envelope)])));
  // The tablet may be lost after that, with all it holds.
  const lost = chance.oneIn(3);
  if (lost) device.wipe();
  await Promise.all([handInFiles(server, files), handInFiles(server, files), lost ? null : sendOnce(tab)]);
  // A phone's have no proof of work with them: they are set aside until a coordinator lets them in.
  if (lost) await server.whenUp(() => releaseSetAside(trial));
  files.length = 0;
};

/** What was sent is gone from the device, and the device is enrolled anew. */
const wipedAfterSending = async (trial: Trial): Promise<void> => {
  const device = await trial.device('tablet');
  const tab = device.open();
  await tellSome(trial, device, tab);
  await sendOften(tab, 1);
  device.wipe();
  const anew = device.open();
  await enrolTablet(trial.server, anew);
  await tellSome(trial, device, anew);
  await sendOften(anew, 1);
};

/** A line of its own for this device: slow, and broken after so many bytes, each time anew. */
const overPoorLine = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  const port = Number(new URL(server.address()).port);
  const line = await openPoorLine(port, {
    bitsPerSecond: 400_000 + chance.below(4_000_000),
    roundTrip: chance.below(20),
    breaksAfter: () => (chance.oneIn(3) ? Infinity : 300 + chance.below(12_000)),
  });
  try {
    const device = await trial.device();
    device.sendBy(`http://localhost:${line.port}`);
    const tab = device.open();
    await tellSome(trial, device, tab);
    await sendOften(tab, 3);
    device.sendBy(null);
  } finally {
    await line.close();
  }
};

/** A full outbox, and what leaves it by another way. */
export const queueCases: readonly FaultCase[] = [
  { name: 'F13a', fault: 'the storage is wiped after the stories were sent', run: wipedAfterSending },
  {
    name: 'F21a',
    fault: 'the line is slow and breaks at any byte, there and back',
    share: 0.5,
    run: overPoorLine,
  },
  {
    name: 'F22',
    fault: 'one of 500 waiting stories makes each request fail that carries it',
    share: 0.02,
    run: onePoison,
  },
  { name: 'F23a', fault: 'three tellers say exactly the same', run: sameWords },
  {
    name: 'F28',
    fault: 'files of unsent stories are handed in elsewhere, twice, beside the device',
    run: filesElsewhere,
  },
];
