import { layOutBrowsers } from '../faults/browser/browser-field.ts';
import { startServerOnTrial } from '../faults/server-on-trial.ts';
import { tellMuch } from './tell-much.ts';

export interface SaveTimes {
  chromium: string;
  /** In milliseconds, of each story: from the finish until it is on disk, sealed. */
  times: number[];
}

/** Finishes stories on a tablet in Chromium whose outbox is full and whose processor is so many times slower. */
export const timeSaves = async ({
  waiting,
  saves,
  slower,
}: {
  waiting: number;
  saves: number;
  slower: number;
}): Promise<SaveTimes> => {
  const server = await startServerOnTrial();
  const field = await layOutBrowsers(server);
  try {
    const { tablet } = field.devices;
    const tab = await tablet.open();
    const [first, ...drafts] = await tellMuch(tablet.form, saves + 1);
    if (!first) throw new Error('nothing was told');
    await tab.do('fill', waiting, first, tablet.form);
    const { context } = await tablet.browser();
    const session = await context.newCDPSession(tab.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const times = await tab.do('timeFinishes', drafts, tablet.form);
    return { chromium: context.browser()?.version() ?? 'unknown', times };
  } finally {
    await field.close();
    await server.drop();
  }
};
