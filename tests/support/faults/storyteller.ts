import { type Draft, newDraft, readDraft } from '../../../client/capture/draft.ts';
import { localKeeper } from '../../../client/capture/local-keeper.ts';
import { selectDrafts } from '../../../client/local/draft.ts';
import type { Chance } from '../chance.ts';
import { recordOn } from '../recorded.ts';
import { drawReceipt } from '../seal.ts';
import type { Device } from './device.ts';
import type { Entry, Ledger, Told } from './ledger.ts';
import { sha256 } from './recordings.ts';
import { isOfDisk, type Tab } from './tab.ts';

/** What the teller saw: *saved*, an error with the draft still there, or nothing, because the tab was gone. */
export type Seen = 'saved' | 'failed' | 'nothing';

/** One slow hash for a whole run of the tests; what a code opens is tried elsewhere. */
const receipt = drawReceipt();

const themes = ['samen-sterk', 'verbinding', 'talent', 'regelluw', 'mensgericht', 'vertellen'] as const;
const sentences = [
  'Bij het loket luisterde eindelijk iemand naar mij.',
  'Ik moest drie keer hetzelfde formulier invullen, zei Zoë.',
  'ساعدتني جارتي 👩🏽‍🦱 في ملء الاستمارة، شكراً جزيلاً 🙏🏼',
  '«Nee», zei zij;\n\ten toen: "misschien".',
  'Het duurde ½ jaar & kostte € 12,50 — 𝄞.',
] as const;

/** Draws what somebody says. Its mark makes every story another; what is drawn is already in NFC and has no ends to trim. */
export const drawTold = (chance: Chance, mark: string, { short } = { short: false }): Told => {
  const most = short ? 4 : chance.oneIn(20) ? 200 : 8;
  const lines = Array.from({ length: 1 + chance.below(most) }, () => {
    return sentences[chance.below(sentences.length)] ?? '';
  });
  return {
    language: chance.oneIn(3) ? 'ar' : 'nl',
    text: `${mark}: ${lines.join(' ')}`,
    themes: themes.filter(() => chance.oneIn(3)),
    feeling: chance.oneIn(6) ? null : 1 + chance.below(5),
    answers: chance.oneIn(2) ? { helped: 'yes' } : {},
    decisions: { analysis: true, quotation: chance.oneIn(2), sharing: chance.oneIn(2) },
  };
};

/** Begins a story on a device, and notes in the ledger that it is being told. */
export const beginStory = async (
  device: Pick<Device, 'form'>,
  ledger: Ledger,
  told: Told,
): Promise<Draft> => {
  const { storyId, ...begun } = newDraft(device.form, 'nl', new Date().toISOString());
  ledger.push({ storyId, told, confirmed: false });
  const { code, verifier } = await receipt;
  return {
    ...begun,
    storyId,
    language: told.language === 'ar' ? 'ar' : 'nl',
    hold: true,
    text: told.text,
    themes: [...told.themes],
    feeling: told.feeling,
    answers: { ...told.answers, 'knew-where': null },
    decisions: told.decisions,
    receipt: { code, verifier },
    receiptKept: 'yes',
  };
};

/** Saves it as it is, as happens after every few words. */
export const saveStory = (device: Device, tab: Tab, draft: Draft): Promise<Seen> =>
  seenBy(tab, async () => {
    const keeper = localKeeper(tab.db, await device.draftKey(tab), tab.world.now);
    await keeper.save({ draft, form: device.form, channel: device.channel });
  });

/** Finishes it: when the tab lives to say *saved*, that is a promise to the teller. */
export const finishStory = async (device: Device, tab: Tab, ledger: Ledger, draft: Draft): Promise<Seen> => {
  const seen = await seenBy(tab, async () => {
    const keeper = localKeeper(tab.db, await device.draftKey(tab), tab.world.now);
    await keeper.finish({ draft, form: device.form, channel: device.channel });
  });
  if (seen === 'saved') entryOf(ledger, draft).confirmed = true;
  return seen;
};

/** What somebody says aloud: as long as chance has it, or the same as somebody else. */
export interface Spoken {
  seconds: number;
  perSecond: number;
}

export const drawSpoken = (chance: Chance): Spoken => ({
  seconds: 1 + chance.below(5),
  perSecond: 1_000 + chance.below(20_000),
});

/** Tells a story by voice and in words, from its beginning to its end. */
export const speakStory = async (
  device: Device,
  tab: Tab,
  { ledger, told, spoken }: { ledger: Ledger; told: Told; spoken: readonly Spoken[] },
): Promise<Seen> => {
  const draft = await beginStory(device, ledger, told);
  const entry = entryOf(ledger, draft);
  const recorded = await seenBy(tab, async () => {
    for (const what of spoken) {
      const { id, plain, attachment } = await recordOn(tab.db, draft.storyId, what);
      const { hash, bytes, key, mediaType, durationMs } = attachment;
      draft.recordings.push({ id, key, mediaType, whole: { hash, bytes, durationMs } });
      entry.recordings = [...(entry.recordings ?? []), { hash, key, sha256: sha256(plain) }];
    }
  });
  if (recorded !== 'saved') return recorded;
  const saved = await saveStory(device, tab, draft);
  return saved === 'nothing' ? saved : finishStory(device, tab, ledger, draft);
};

/** Tells a story from its beginning to its end, with a save in between. */
export const tellStory = async (device: Device, tab: Tab, ledger: Ledger, told: Told): Promise<Seen> => {
  const draft = await beginStory(device, ledger, told);
  const saved = await saveStory(device, tab, draft);
  return saved === 'nothing' ? saved : finishStory(device, tab, ledger, draft);
};

/** Takes up what was left behind unfinished, as the screen offers it, and finishes it. */
export const resumeStories = async (device: Device, tab: Tab, ledger: Ledger): Promise<void> => {
  for (const { content } of await selectDrafts(tab.db, await device.draftKey(tab))) {
    const draft = readDraft(content);
    if (!draft) throw new Error('a draft that was kept cannot be read');
    const seen = await finishStory(device, tab, ledger, draft);
    if (seen !== 'saved') throw new Error('a draft that was kept cannot be finished');
  }
};

/**
 * Whoever opens the app again finds in its list what it sealed, though nobody saw it say *saved*: a promise as well.
 * Not where two tell under one id, because the list does not show whose words it has.
 */
export const readList = async (tab: Tab, ledger: Ledger): Promise<void> => {
  const items = await tab.db.outbox.filter(({ envelope }) => envelope !== null).toArray();
  const listed = new Set<string>(items.map(({ storyId }) => storyId));
  for (const entry of ledger) {
    const alone = ledger.every((other) => other === entry || other.storyId !== entry.storyId);
    if (alone && listed.has(entry.storyId)) entry.confirmed = true;
  }
};

/** The last entry of this story: a copied profile tells on under the same id, with an entry of its own. */
const entryOf = (ledger: Ledger, draft: Draft): Entry => {
  const entry = ledger.findLast(({ storyId, told }) => storyId === draft.storyId && told.text === draft.text);
  if (!entry) throw new Error('nobody told this story');
  return entry;
};

const seenBy = async (tab: Tab, work: () => Promise<void>): Promise<Seen> => {
  try {
    await work();
  } catch (error) {
    if (!tab.isAlive()) return 'nothing';
    if (!isOfDisk(error)) throw error;
    return 'failed';
  }
  return tab.isAlive() ? 'saved' : 'nothing';
};
