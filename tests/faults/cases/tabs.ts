import type { Channel } from '../../support/faults/device.ts';
import type { FaultCase } from '../../support/faults/fault-case.ts';
import { answerLost } from '../../support/faults/line.ts';
import { hitsOneIn, sendOften, sendOnce, tellSome } from '../../support/faults/sending.ts';
import { beginStory, finishStory, saveStory } from '../../support/faults/storyteller.ts';
import type { Trial } from '../../support/faults/trial.ts';
import { makeLocks } from '../../support/locks.ts';

const sameDraftInTwoTabs = async (trial: Trial): Promise<void> => {
  const { chance, ledger } = trial;
  const device = await trial.device();
  const tabs = [device.open(), device.open()] as const;
  const draft = await beginStory(device, ledger, trial.told());
  await saveStory(device, tabs[0], draft);
  // The second tab goes on with other words: an entry of its own under the same id.
  const told = trial.told();
  ledger.push({ storyId: draft.storyId, told: { ...told, language: draft.language }, confirmed: false });
  const other = { ...draft, ...pick(told) };
  const [one, two] = chance.oneIn(2) ? [draft, other] : [other, draft];
  await Promise.all([finishStory(device, tabs[0], ledger, one), finishStory(device, tabs[1], ledger, two)]);
  await Promise.all(tabs.map((tab) => sendOnce(tab)));
};

const twoTabsTell = async (trial: Trial): Promise<void> => {
  const device = await trial.device();
  const tabs = [device.open(), device.open(), device.open()];
  await Promise.all(tabs.map((tab) => tellSome(trial, device, tab)));
  await Promise.all(tabs.map((tab) => sendOnce(tab)));
};

/** With the lock that tabs share, or each with one of its own, as in a browser that knows no locks. */
const twoTabsSend = (shared: boolean) => async (trial: Trial) => {
  const { chance } = trial;
  const device = await trial.device();
  const open = () =>
    device.open({
      line: hitsOneIn(4, chance, answerLost),
      ...(shared ? {} : { locks: makeLocks() }),
    });
  const tabs = [open(), open(), open()];
  await tellSome(trial, device, tabs[0] ?? open(), 8);
  await Promise.all(tabs.map((tab) => sendOften(tab, 1 + chance.below(3))));
};

/** A profile that was copied with a draft in it: two people finish it, each with words of their own. */
const copiedProfile = (channel: Channel) => async (trial: Trial) => {
  const { ledger } = trial;
  const device = await trial.device(channel);
  const tab = device.open();
  const draft = await beginStory(device, ledger, trial.told());
  await saveStory(device, tab, draft);
  const twin = await trial.copy(device);
  const twinTab = twin.open();
  const told = trial.told();
  ledger.push({ storyId: draft.storyId, told: { ...told, language: draft.language }, confirmed: false });
  await finishStory(device, tab, ledger, draft);
  await finishStory(twin, twinTab, ledger, { ...draft, ...pick(told) });
  await Promise.all([sendOften(tab, 2), sendOften(twinTab, 2)]);
};

const pick = ({ text, themes, answers, decisions, feeling }: ReturnType<Trial['told']>) => ({
  text,
  themes: [...themes],
  answers,
  decisions,
  feeling,
});

/** Several at once on one device, or one device that became two. */
export const tabCases: readonly FaultCase[] = [
  { name: 'F9a', fault: 'two tabs finish the same draft at the same moment', run: sameDraftInTwoTabs },
  { name: 'F9b', fault: 'three tabs finish stories at the same moment, and send', run: twoTabsTell },
  { name: 'F9c', fault: 'three tabs send at the same time, and answers are lost', run: twoTabsSend(true) },
  { name: 'F9d', fault: 'the same in a browser without Web Locks', run: twoTabsSend(false) },
  {
    name: 'F10a',
    fault: "a phone's profile is copied, and both finish the same story with other words",
    run: copiedProfile('phone'),
  },
  {
    name: 'F10b',
    fault: "a tablet's profile is copied, and both finish the same story with other words",
    run: copiedProfile('tablet'),
  },
];
