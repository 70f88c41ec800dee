import type { FaultCase } from '../../support/faults/fault-case.ts';
import { answerLost, isUpload, proxySays } from '../../support/faults/line.ts';
import { sendOften, sendOnce, speakSome } from '../../support/faults/sending.ts';
import { drawSpoken, speakStory } from '../../support/faults/storyteller.ts';
import type { Trial } from '../../support/faults/trial.ts';
import { openPoorLine } from '../../support/poor-line.ts';

const deaths = ['killed before', 'killed midway', 'killed after'] as const;

/** Lives that each die at a writing step that chance names, of recording or of sending. */
const diesOverRecordings = async (trial: Trial): Promise<void> => {
  const { chance } = trial;
  const device = await trial.device();
  for (let life = 1; life <= 3; life += 1) {
    const at = 1 + chance.below(24);
    const moment = deaths[chance.below(3)] ?? null;
    const tab = device.open({ storage: ({ number }) => (number === at ? moment : null) });
    await speakSome(trial, device, tab);
    if (tab.isAlive()) await sendOnce(tab);
    tab.close();
  }
};

const uploadsUnheard = async (trial: Trial): Promise<void> => {
  const { chance } = trial;
  const device = await trial.device();
  const tab = device.open({ line: (one) => (isUpload(one) && chance.oneIn(3) ? answerLost : null) });
  await speakSome(trial, device, tab);
  await sendOften(tab, 3);
};

/** Every request for one file is refused, and none other. */
const oneFileTooLarge = async (trial: Trial): Promise<void> => {
  const { chance, ledger } = trial;
  const device = await trial.device();
  let barred = '';
  const line = (one: { path: string; method: string }) =>
    barred !== '' && one.method !== 'POST' && one.path.includes(barred) ? proxySays(413) : null;
  const tab = device.open({ line });
  await speakSome(trial, device, tab);
  const files = ledger.flatMap(({ recordings = [] }) => recordings);
  barred = files[chance.below(files.length)]?.hash ?? '';
  await sendOften(tab, 4);
};

const sameRecordings = async (trial: Trial): Promise<void> => {
  const { chance, ledger } = trial;
  const device = await trial.device();
  const tab = device.open();
  const spoken = drawSpoken(chance);
  for (let story = 1; story <= 2; story += 1)
    await speakStory(device, tab, { ledger, told: trial.told({ short: true }), spoken: [spoken, spoken] });
  await sendOften(tab, 2);
};

const overBreakingLine = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  const line = await openPoorLine(Number(new URL(server.address()).port), {
    bitsPerSecond: 2_000_000 + chance.below(8_000_000),
    breaksAfter: () => (chance.oneIn(3) ? Infinity : 1_000 + chance.below(60_000)),
  });
  try {
    const device = await trial.device();
    device.sendBy(`http://localhost:${line.port}`);
    const tab = device.open();
    await speakSome(trial, device, tab);
    await sendOften(tab, 3);
    device.sendBy(null);
  } finally {
    await line.close();
  }
};

const serverKilled = async (trial: Trial): Promise<void> => {
  const { chance, server } = trial;
  const device = await trial.device();
  const tab = device.open();
  await speakSome(trial, device, tab);
  const sending = sendOnce(tab);
  await new Promise((resolve) => setTimeout(resolve, chance.below(80)));
  await server.killAndStart();
  await sending;
};

/** Stories with recordings: the text goes first, and nothing is let go before all of it is there. */
export const mediaCases: readonly FaultCase[] = [
  {
    name: 'F2d',
    fault: 'the tab is killed at any writing step of recording and of sending recordings',
    run: diesOverRecordings,
  },
  {
    name: 'F2e',
    fault: 'the server is killed with kill -9 while recordings come in',
    share: 0.5,
    ownServer: true,
    run: serverKilled,
  },
  { name: 'F3g', fault: 'answers to the pieces of recordings are lost', run: uploadsUnheard },
  { name: 'F5c', fault: 'a proxy finds one of the recordings too large (413)', run: oneFileTooLarge },
  {
    name: 'F21b',
    fault: 'the line is slow and breaks at any byte while recordings go over it',
    share: 0.5,
    run: overBreakingLine,
  },
  { name: 'F23b', fault: 'the same recording twice in one story, and in another', run: sameRecordings },
];
