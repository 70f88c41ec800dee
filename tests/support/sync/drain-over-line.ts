import { layOutBrowsers } from '../faults/browser/browser-field.ts';
import { startServerOnTrial } from '../faults/server-on-trial.ts';
import { type LineQuality, openPoorLine } from '../poor-line.ts';
import { tellMuch } from './tell-much.ts';

export interface Drained {
  chromium: string;
  seconds: number;
  /** On the line, headers and all, in each direction. */
  bytes: { up: number; down: number };
}

/** Sends a full outbox from a tablet in Chromium over a line of this quality, until all of it is acknowledged. */
export const drainOver = async (quality: LineQuality, stories: number): Promise<Drained> => {
  const server = await startServerOnTrial();
  const line = await openPoorLine(Number(new URL(server.address()).port));
  const field = await layOutBrowsers(server, `http://localhost:${line.port}`);
  try {
    const { tablet } = field.devices;
    const tab = await tablet.open();
    const drafts = await tellMuch(tablet.form, stories);
    await tab.do('timeFinishes', drafts, tablet.form);
    line.become(quality);
    const before = line.bytes();
    const from = performance.now();
    await tab.do('send', 10);
    const seconds = (performance.now() - from) / 1000;
    const { up, down } = line.bytes();
    const items = await tab.do(
      'list',
      drafts.map(({ storyId }) => storyId),
    );
    const acknowledged = items.filter(({ state }) => state === 'acknowledged').length;
    if (acknowledged < stories) throw new Error(`${stories - acknowledged} stories were not acknowledged`);
    const { context } = await tablet.browser();
    const chromium = context.browser()?.version() ?? 'unknown';
    return { chromium, seconds, bytes: { up: up - before.up, down: down - before.down } };
  } finally {
    await field.close();
    await line.close();
    await server.drop();
  }
};
