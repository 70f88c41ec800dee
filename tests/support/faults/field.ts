import type { Draft } from '../../../client/capture/draft.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Channel, Device } from './device.ts';
import type { StorageBlow } from './disk.ts';
import { answerLost, isIntake, type LineBlow, neverArrives } from './line.ts';
import { readList } from './storyteller.ts';
import type { Tab } from './tab.ts';
import type { RunningTrial } from './trial.ts';

export type LineState = 'good' | 'offline' | 'deaf';

/** One device of the model test with its one tab, which is opened again after each death. */
export interface Stand {
  device: Device;
  /** All that was begun here. */
  told: StoryId[];
  /** What was begun here, saved, and not seen finished. */
  drafts: Draft[];
  line: LineState;
  /** The next batch is overtaken by whatever comes after it: nobody hears of it, and it arrives when it is let. */
  holdNext: boolean;
  /** Strikes at the so-manieth write from now. */
  blow: { in: number; kind: StorageBlow } | null;
  tab(): Promise<Tab>;
}

/** What a run of the model test happens in. */
export interface Field {
  trial: RunningTrial;
  stands: readonly Stand[];
  /** Batches that are still on their way. */
  late: (() => Promise<void>)[];
  /** Puts the store back as it was when it was copied; null: there is no copy. */
  putBack: (() => Promise<void>) | null;
}

export const layOut = async (trial: RunningTrial, channels: readonly Channel[]): Promise<Field> => {
  const late: Field['late'] = [];
  const stands: Stand[] = [];
  for (const channel of channels) stands.push(makeStand(await trial.device(channel), trial, late));
  return { trial, stands, late, putBack: null };
};

const makeStand = (device: Device, { ledger }: RunningTrial, late: Field['late']): Stand => {
  let open: Tab | null = null;
  const holdBack: LineBlow = async (passing) => {
    stand.holdNext = false;
    late.push(async () => {
      try {
        await (await passing.pass()).arrayBuffer();
      } catch {
        // The server was down just then; nobody waits for this answer.
      }
    });
    return neverArrives(passing);
  };
  const openTab = () =>
    device.open({
      storage: () => {
        if (stand.blow === null || (stand.blow.in -= 1) > 0) return null;
        const { kind } = stand.blow;
        stand.blow = null;
        return kind;
      },
      line: (passing) => {
        if (stand.line === 'offline') return neverArrives;
        if (!isIntake(passing)) return null;
        if (stand.holdNext) return holdBack;
        return stand.line === 'deaf' ? answerLost : null;
      },
    });
  const stand: Stand = {
    device,
    told: [],
    drafts: [],
    line: 'good',
    holdNext: false,
    blow: null,
    tab: async () => {
      if (open?.isAlive()) return open;
      open?.close();
      open = openTab();
      await readList(open, ledger);
      return open;
    },
  };
  return stand;
};
