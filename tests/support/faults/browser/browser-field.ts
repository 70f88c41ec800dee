import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TellingForm } from '../../../../shared/model/telling-form.ts';
import { type Chance, chanceOf } from '../../chance.ts';
import { type ChromiumProcess, startChromium } from '../../chromium-process.ts';
import { bundlePage } from '../../outbox-page/bundle.ts';
import { openOutboxPage, type OutboxPage } from '../../outbox-page/outbox-page.ts';
import type { Channel } from '../device.ts';
import type { ServerOnTrial } from '../server-on-trial.ts';
import { removeFolder } from '../../remove-folder.ts';

/** A device whose browser is a real Chromium; its profile outlives every kill, and one run after another uses it. */
export interface BrowserDevice {
  channel: Channel;
  form: TellingForm;
  origin: string;
  /** The browser as it runs; started again when it was killed. */
  browser(): Promise<ChromiumProcess>;
  /** From now its tabs draw their chances from this one. */
  drawFrom(chance: Chance): void;
  /** A new tab. */
  open(): Promise<OutboxPage>;
  /** Closes the tabs of a run. */
  leave(): Promise<void>;
  /** An event with room for so many stories more. */
  move(stories: number): Promise<void>;
}

const SEEDS = 2 ** 31;

/** A tablet and a phone, each online once. */
export interface BrowserField {
  server: ServerOnTrial;
  devices: Readonly<Record<Channel, BrowserDevice>>;
  close(): Promise<void>;
}

/** `address`: of a line to the server, where they go by one. */
export const layOutBrowsers = async (
  server: ServerOnTrial,
  address = server.address(),
): Promise<BrowserField> => {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const document = await bundlePage();
  const running: ChromiumProcess[] = [];

  const makeDevice = (channel: Channel): BrowserDevice => {
    let started: Promise<ChromiumProcess> | null = null;
    let pages: OutboxPage[] = [];
    let chance = chanceOf(0);
    const browser = async () => {
      const former = await started;
      if (former?.isAlive()) return former;
      await former?.kill();
      pages = [];
      started = startChromium(join(folder, channel));
      const fresh = await started;
      running.push(fresh);
      return fresh;
    };
    const device: BrowserDevice = {
      channel,
      form: server.form,
      origin: address,
      browser,
      drawFrom: (other) => void (chance = other),
      open: async () => {
        const opened = await openOutboxPage(await browser(), {
          address,
          document,
          ease: server.ease,
          seed: chance.below(SEEDS),
        });
        pages.push(opened);
        return opened;
      },
      leave: async () => {
        for (const { page } of pages.splice(0)) await page.close().catch(() => undefined);
      },
      move: async (stories) => {
        if (channel === 'tablet') return;
        const form = await server.formWithRoom(stories);
        if (form === device.form) return;
        device.form = form;
        await (await device.open()).do('keepForm', form);
      },
    };
    return device;
  };

  const devices = { tablet: makeDevice('tablet'), phone: makeDevice('phone') };
  const { code } = await server.coordinate('inviteTablet', {});
  await (await devices.tablet.open()).do('enrol', code);
  await (await devices.phone.open()).do('keepForm', devices.phone.form);
  return {
    server,
    devices,
    close: async () => {
      for (const browser of running) await browser.kill();
      await removeFolder(folder);
    },
  };
};
