import type { AsyncCommand } from 'fast-check';
import * as fc from 'fast-check';
import { copyStore } from './copy-store.ts';
import type { StorageBlow } from './disk.ts';
import type { Field, LineState, Stand } from './field.ts';
import { handInFiles } from './hand-in-files.ts';
import { operate } from './operate.ts';
import { readOutbox } from './read-disk.ts';
import { revokeTablet } from './revoke-tablet.ts';
import { restoreStore } from './restore-store.ts';
import { sendOnce } from './sending.ts';
import { beginStory, finishStory, saveStory } from './storyteller.ts';

/** What can be known beforehand: which happenings make sense now. What is promised stands in the trial's ledger. */
export interface Plot {
  /** Begun on each device, at most. */
  drafts: number[];
  /** Batches on their way, at most. */
  late: number;
  copied: boolean;
  revoked: boolean;
}

type Happening = AsyncCommand<Plot, Field>;

const MINUTE = 60_000;

/** After each of them the claim has to hold as it does at the end. */
const happening = (
  name: string,
  run: (plot: Plot, field: Field) => Promise<void>,
  check: (plot: Plot) => boolean = () => true,
): Happening => ({
  check,
  run: async (plot, field) => {
    await run(plot, field);
    await field.trial.look();
    const { lost, doubled, incomplete } = field.trial.verdict();
    if (lost + doubled + incomplete > 0) {
      throw new Error(`lost ${lost}, doubled ${doubled}, incomplete ${incomplete} after: ${name}`);
    }
  },
  toString: () => name,
});

const at = ({ stands }: Field, device: number): Stand => {
  const stand = stands[device];
  if (!stand) throw new Error(`there is no device ${device}`);
  return stand;
};

const save = (device: number) =>
  happening(`save ${device}`, async (plot, field) => {
    const { trial } = field;
    const stand = at(field, device);
    const tab = await stand.tab();
    const draft = await beginStory(stand.device, trial.ledger, trial.told({ short: true }));
    stand.told.push(draft.storyId);
    if ((await saveStory(stand.device, tab, draft)) !== 'saved') return;
    stand.drafts.push(draft);
    plot.drafts[device] = (plot.drafts[device] ?? 0) + 1;
  });

const seal = (device: number) =>
  happening(
    `seal ${device}`,
    async (plot, field) => {
      const stand = at(field, device);
      const draft = stand.drafts.shift();
      plot.drafts[device] = (plot.drafts[device] ?? 1) - 1;
      if (!draft) return;
      const tab = await stand.tab();
      const known = field.trial.ledger.find(({ storyId }) => storyId === draft.storyId);
      // The tab that died over it may have got further than its teller saw.
      if (known?.confirmed) return;
      if ((await finishStory(stand.device, tab, field.trial.ledger, draft)) === 'saved') return;
      stand.drafts.push(draft);
      plot.drafts[device] = (plot.drafts[device] ?? 0) + 1;
    },
    ({ drafts }) => (drafts[device] ?? 0) > 0,
  );

const send = (device: number) =>
  happening(`send ${device}`, async (_plot, field) => {
    const tab = await at(field, device).tab();
    await sendOnce(tab);
    tab.pass(10 * MINUTE);
  });

const line = (device: number, state: LineState) =>
  happening(`${state} ${device}`, async (_plot, field) => {
    at(field, device).line = state;
  });

/** At the so-manieth write from now; the one that writes next dies of it. */
const crash = (device: number, kind: StorageBlow, after: number) =>
  happening(`crash ${device}: ${kind} ${after}`, async (_plot, field) => {
    at(field, device).blow = { in: after, kind };
  });

const killServer = happening('crash the server', (_plot, { trial }) => trial.server.killAndStart());

/** All that a device holds, in another order, by another way, and twice. */
const duplicate = (device: number) =>
  happening(`duplicate ${device}`, async (_plot, field) => {
    const items = await readOutbox(at(field, device).device.disk());
    const files = items.flatMap(({ envelope }) => envelope ?? []).toReversed();
    await handInFiles(field.trial.server, files);
    await handInFiles(field.trial.server, files);
  });

const reorder = (device: number) =>
  happening(`hold back ${device}`, async (plot, field) => {
    at(field, device).holdNext = true;
    plot.late += 1;
  });

const arrive = happening(
  'what was held back arrives, the last first',
  async (plot, { late }) => {
    plot.late = 0;
    for (const deliver of late.splice(0).toReversed()) await deliver();
  },
  (plot) => plot.late > 0,
);

const rotate = happening('rotate', (_plot, { trial }) => operate(trial.server.database, 'keys', 'rotate'));

const copy = happening('copy', async (plot, field) => {
  field.putBack = await copyStore(field.trial.server);
  plot.copied = true;
});

const restore = happening(
  'restore',
  async (plot, field) => {
    plot.copied = false;
    await restoreStore(field);
  },
  ({ copied }) => copied,
);

/** A coordinator says that the tablet was lost; whoever has it goes on telling on it. */
const revoke = happening(
  'revoke',
  async (plot, { stands, trial }) => {
    plot.revoked = true;
    const tablet = stands.find(({ device: { channel } }) => channel === 'tablet');
    if (tablet) await revokeTablet(trial.server, await tablet.tab());
  },
  ({ revoked }) => !revoked,
);

const device = fc.nat({ max: 1 });
const deaths = fc.constantFrom<StorageBlow>('killed before', 'killed midway', 'killed after');

/** The happenings, those more often that a day has more of; what stops the server, seldom. */
export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 20, arbitrary: device.map(save) },
  { weight: 20, arbitrary: device.map(seal) },
  { weight: 20, arbitrary: device.map(send) },
  {
    weight: 10,
    arbitrary: fc
      .tuple(device, fc.constantFrom<LineState>('good', 'offline', 'deaf'))
      .map((of) => line(...of)),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(device, deaths, fc.integer({ min: 1, max: 6 })).map((of) => crash(...of)),
  },
  { weight: 6, arbitrary: device.map(duplicate) },
  { weight: 6, arbitrary: device.map(reorder) },
  { weight: 4, arbitrary: fc.constant(arrive) },
  { weight: 2, arbitrary: fc.constant(rotate) },
  { weight: 1, arbitrary: fc.constant(revoke) },
  { weight: 2, arbitrary: fc.constant(killServer) },
  { weight: 2, arbitrary: fc.constant(copy) },
  { weight: 3, arbitrary: fc.constant(restore) },
);
