import type { LineQuality } from '../poor-line.ts';
import { onPoorLine } from './tablet-on-line.ts';
import { tellMuch } from './tell-much.ts';

export interface Drained {
  chromium: string;
  seconds: number;
  /** On the line, headers and all, in each direction. */
  bytes: { up: number; down: number };
}

/** Sends a full outbox from a tablet in Chromium over a line of this quality, until all of it is acknowledged. */
export const drainOver = async (quality: LineQuality, stories: number): Promise<Drained> =>
  onPoorLine(quality, async ({ tablet, line, spoil, chromium }) => {
    const tab = await tablet.open();
    const drafts = await tellMuch(tablet.form, stories);
    await tab.do('timeFinishes', drafts, tablet.form);
    spoil();
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
    return { chromium: await chromium(), seconds, bytes: { up: up - before.up, down: down - before.down } };
  });
