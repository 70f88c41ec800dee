import type { LineQuality } from '../poor-line.ts';
import { WEBM } from '../recording.ts';
import { onPoorLine } from './tablet-on-line.ts';
import { tellMuch } from './tell-much.ts';

export interface Sent {
  chromium: string;
  seconds: number;
  /** How often the line was cut while it was sent. */
  cuts: number;
  /** Of the sealed file. */
  bytes: number;
  /** What the device put on the line for it, headers and its text and all. */
  up: number;
}

/** Sends one recording of so many bytes from a tablet in Chromium over a line of this quality. */
export const sendRecording = async (quality: LineQuality, size: number): Promise<Sent> =>
  onPoorLine(quality, async ({ tablet, line, spoil, chromium }) => {
    const tab = await tablet.open();
    const [told] = await tellMuch(tablet.form, 1);
    if (!told) throw new Error('nothing was told');
    const draft = await tab.do('speak', told, size, [...WEBM]);
    if ((await tab.do('finish', draft, tablet.form)) !== 'saved')
      throw new Error('a recording was not saved');
    spoil();
    const [before, cutsBefore] = [line.bytes(), line.breaks()];
    const from = performance.now();
    await tab.do('send', 200);
    const seconds = (performance.now() - from) / 1000;
    const [item] = await tab.do('list', [draft.storyId]);
    if (item?.state !== 'acknowledged') throw new Error('a recording was not acknowledged');
    return {
      chromium: await chromium(),
      seconds,
      cuts: line.breaks() - cutsBefore,
      bytes: draft.recordings[0]?.whole?.bytes ?? 0,
      up: line.bytes().up - before.up,
    };
  });
