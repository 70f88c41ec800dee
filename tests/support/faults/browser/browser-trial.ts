import type { Draft } from '../../../../client/capture/draft.ts';
import type { Chance } from '../../chance.ts';
import type { OutboxPage } from '../../outbox-page/outbox-page.ts';
import { judge, type Verdict, worst } from '../judge.ts';
import type { Ledger } from '../ledger.ts';
import { openHeld } from '../read-disk.ts';
import { beginStory, drawTold } from '../storyteller.ts';
import type { BrowserDevice, BrowserField } from './browser-field.ts';

/** One run in a real browser: what is told on one device, and goes wrong there. */
export interface BrowserTrial {
  chance: Chance;
  device: BrowserDevice;
  ledger: Ledger;
  begin(): Promise<Draft>;
  /** Saves it as it is; false when nobody was there any more to say so. */
  save(tab: OutboxPage, draft: Draft): Promise<boolean>;
  /** Finishes it: *saved* is a promise to the teller. */
  finish(tab: OutboxPage, draft: Draft): Promise<boolean>;
  /** Sends what waits; nothing when the browser dies of it. */
  send(tab: OutboxPage, rounds?: number): Promise<void>;
}

/** One of the ways in which things go wrong in a browser. */
export interface BrowserCase {
  name: string;
  fault: string;
  /** Which engine the server has makes no difference to a browser. */
  engine: 'sqlite';
  share?: number;
  run(trial: BrowserTrial): Promise<void>;
}

/** Runs a case, looks at what there is, lets the device recover, and looks again. */
export const runInBrowser = async (
  { server, devices }: BrowserField,
  { of, chance, mark }: { of: BrowserCase; chance: Chance; mark: string },
): Promise<Verdict> => {
  const device = chance.oneIn(2) ? devices.tablet : devices.phone;
  const ledger: Ledger = [];
  let told = 0;
  device.drawFrom(chance);
  await device.move(12);

  /** What the page answers; null when its browser is gone. */
  const asked = async <Answer>(asking: Promise<Answer>): Promise<Answer | null> => {
    try {
      return await asking;
    } catch (error) {
      if (!isOver(error)) throw error;
      return null;
    }
  };
  const trial: BrowserTrial = {
    chance,
    device,
    ledger,
    begin: () => beginStory(device, ledger, drawTold(chance, `${mark}/${(told += 1)}`)),
    save: async (tab, draft) => (await asked(tab.do('save', draft, device.form))) === 'saved',
    finish: async (tab, draft) => {
      const saved = (await asked(tab.do('finish', draft, device.form))) === 'saved';
      const entry = ledger.findLast(({ storyId }) => storyId === draft.storyId);
      if (saved && entry) entry.confirmed = true;
      return saved;
    },
    send: async (tab, rounds = 1) => void (await asked(tab.do('send', rounds))),
  };

  const storyIds = () => ledger.map(({ storyId }) => storyId);
  /** `atLast`: once it had its time, on the device counts only what it would save in a rescue file. */
  const look = async (tab: OutboxPage, { atLast = false } = {}): Promise<Verdict> => {
    const items = await tab.do('list', storyIds());
    // Whoever opens the app again finds in its list what it sealed: a promise as well.
    for (const entry of ledger) {
      entry.confirmed ||= items.some(
        ({ storyId, envelope }) => storyId === entry.storyId && envelope !== null,
      );
    }
    const rows = await server.rows(
      storyIds(),
      ledger.map((entry) => entry.told.text),
    );
    const pairs = await server.sealingPairs();
    const counted = items.filter(({ exportable }) => exportable || !atLast);
    const held = await Promise.all(counted.map(({ envelope }) => openHeld(envelope, pairs)));
    return judge(ledger, { rows, held: held.flatMap((one) => one ?? []) });
  };
  try {
    await of.run(trial);
    const tab = await device.open();
    const before = await look(tab);
    const mine = new Set<string>(storyIds());
    for (const draft of await tab.do('drafts')) {
      if (draft && mine.has(draft.storyId)) await trial.finish(tab, draft);
    }
    await tab.do('send', 30);
    const waiting = (await tab.do('list', storyIds())).filter(({ waits }) => waits);
    if (waiting.length > 0)
      throw new Error(`${waiting.length} stories still wait, and nothing goes wrong any more`);
    return worst(before, await look(tab, { atLast: true }));
  } finally {
    await device.leave();
  }
};

/** What Playwright says of a page whose browser was killed. */
const isOver = (error: unknown): boolean =>
  error instanceof Error && /closed|crashed|disconnected|Target/.test(error.message);
