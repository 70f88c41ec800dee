import type { BrowserCase, BrowserTrial } from '../../support/faults/browser/browser-trial.ts';
import type { Death } from '../../support/outbox-page/death.ts';

const moments = {
  write: ['before', 'midway', 'after'],
  request: ['before', 'under way', 'after'],
} as const;

/** Begins and saves some stories, and finishes them in a tab that dies at a writing step. */
const killedWhileTelling = async (trial: BrowserTrial): Promise<void> => {
  const { chance, device } = trial;
  const tab = await device.open();
  const moment = moments.write[chance.below(3)] ?? 'before';
  await tab.do('meet', { at: 'write', number: 1 + chance.below(6), moment });
  for (let story = 1; story <= 3 && !tab.page.isClosed(); story += 1) {
    const draft = await trial.begin();
    if (!(await trial.save(tab, draft))) return;
    if (!(await trial.finish(tab, draft))) return;
  }
};

const killedWhileSending = async (trial: BrowserTrial): Promise<void> => {
  const { chance, device } = trial;
  const tab = await device.open();
  await tellSome(trial);
  const death: Death = chance.oneIn(2)
    ? {
        at: 'request',
        number: 1,
        moment: moments.request[chance.below(3)] ?? 'before',
        delay: chance.below(20),
      }
    : { at: 'write', number: 1 + chance.below(8), moment: moments.write[chance.below(3)] ?? 'before' };
  await tab.do('meet', death);
  await trial.send(tab);
};

/** At no step that anybody chose. */
const killedAnyTime = async (trial: BrowserTrial): Promise<void> => {
  const { chance, device } = trial;
  const tab = await device.open();
  const browser = await device.browser();
  const tellAndSend = async () => {
    for (let story = 1; story <= 4 && browser.isAlive(); story += 1) {
      const draft = await trial.begin();
      if (!(await trial.save(tab, draft)) || !(await trial.finish(tab, draft))) return;
      await trial.send(tab);
    }
  };
  const telling = tellAndSend();
  await new Promise((resolve) => setTimeout(resolve, chance.below(1_500)));
  await browser.kill();
  await telling;
};

/** Three tabs finish and send at the same time; now and then one takes all with it. */
const threeTabs = async (trial: BrowserTrial): Promise<void> => {
  const { chance, device } = trial;
  const tabs = [await device.open(), await device.open(), await device.open()];
  if (chance.oneIn(2)) {
    const moment = moments.write[chance.below(3)] ?? 'before';
    await tabs[0]?.do('meet', { at: 'write', number: 2 + chance.below(6), moment });
  }
  const same = await trial.begin();
  await Promise.all(
    tabs.map(async (tab) => {
      await trial.finish(tab, same);
      const own = await trial.begin();
      if (await trial.save(tab, own)) await trial.finish(tab, own);
      await trial.send(tab, 2);
    }),
  );
};

const KILOBYTE = 1_024;

/** The browser gives the site no more room; later it does. */
const diskFull = async (trial: BrowserTrial): Promise<void> => {
  const { chance, device } = trial;
  const usage = await (await device.open()).do('usage');
  // What is left is asked when the store is opened for the first time, and not soon again.
  await (await device.browser()).kill();
  const { context } = await device.browser();
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const quotaSize = usage + chance.below(40) * KILOBYTE;
  await session.send('Storage.overrideQuotaForOrigin', { origin: device.origin, quotaSize });
  const tab = await device.open();
  for (let story = 1; story <= 8; story += 1) {
    const draft = await trial.begin();
    await trial.save(tab, draft);
    await trial.finish(tab, draft);
    if (chance.oneIn(4)) await trial.send(tab);
  }
  await session.send('Storage.overrideQuotaForOrigin', { origin: device.origin });
};

const tellSome = async (trial: BrowserTrial): Promise<void> => {
  const tab = await trial.device.open();
  const stories = 1 + trial.chance.below(4);
  for (let story = 1; story <= stories; story += 1) await trial.finish(tab, await trial.begin());
};

/** In a real Chromium, with the real file system under it. */
export const browserCases: readonly BrowserCase[] = [
  {
    name: 'F1c',
    fault: 'Chromium is killed at a writing step of telling',
    engine: 'sqlite',
    run: killedWhileTelling,
  },
  {
    name: 'F1d',
    fault: 'Chromium is killed at any moment of telling and sending',
    engine: 'sqlite',
    run: killedAnyTime,
  },
  {
    name: 'F2c',
    fault: 'Chromium is killed at a step of the upload',
    engine: 'sqlite',
    run: killedWhileSending,
  },
  {
    name: 'F9e',
    fault: 'three tabs of Chromium finish and send at once; one may kill it',
    engine: 'sqlite',
    run: threeTabs,
  },
  {
    name: 'F12e',
    fault: 'Chromium has no room for more, and has again later',
    engine: 'sqlite',
    run: diskFull,
  },
];
