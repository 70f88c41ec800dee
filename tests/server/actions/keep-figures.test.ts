import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { Registry } from '../../../server/actions/registry.ts';
import type { ActInput } from '../../../server/store/act.ts';
import { Problem } from '../../../shared/api/problem.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import { SignalId, type StoryId } from '../../../shared/model/ids.ts';
import { Valence } from '../../../shared/model/signal.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { codeOn, mark, openEventIn, openFieldDay } from '../../support/field-day.ts';
import { type DrawnReceipt, drawReceipt, send, tell } from '../../support/seal.ts';

const themes = ['talent', 'regelluw', 'mensgericht'] as const;

let world: TestApp;
let receipt: DrawnReceipt;

beforeAll(async () => {
  world = await startApp();
  receipt = await drawReceipt();
});
afterAll(() => world.drop());

const read = () => world.service.store.read;

const owners = ['organisationId', 'roundId'];

/** The figures as they are kept, without the empty ones. */
const kept = async (form: TellingForm) => {
  const ofRound = (table: 'tally' | 'themeTally') =>
    read().selectFrom(table).selectAll().where('roundId', '=', form.round.id).execute();
  const [tallies, themeTallies] = [await ofRound('tally'), await ofRound('themeTally')];
  return [...tallies, ...themeTallies]
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !owners.includes(name))))
    .filter((row) => Object.values(row).some((value) => typeof value === 'number' && value !== 0))
    .toSorted(byText);
};

/** The same counted from scratch: story by story, from the text of the rows and nothing that was kept beside. */
const recounted = async (form: TellingForm) => {
  const stories = await read().selectFrom('story').selectAll().where('roundId', '=', form.round.id).execute();
  const signals = await read().selectFrom('signal').selectAll().where('removedAt', 'is', null).execute();
  const tallies = new Map<string, { neighbourhood: string; received: number; coded: number }>();
  const themeTallies = new Map<string, Record<string, number | string>>();
  for (const story of stories) {
    const { neighbourhood } = story;
    const tally = tallies.get(neighbourhood) ?? { neighbourhood, received: 0, coded: 0 };
    tallies.set(neighbourhood, tally);
    tally.received += 1;
    if (story.codedAt === null) continue;
    tally.coded += 1;
    for (const theme of themes) {
      const key = `${neighbourhood}/${theme}`;
      const counts = themeTallies.get(key) ?? { neighbourhood, theme, ...zero };
      themeTallies.set(key, counts);
      const add = (name: string) => (counts[name] = Number(counts[name]) + 1);
      if (JSON.parse(story.themes).includes(theme)) add('tellers');
      const said = signals
        .filter((signal) => signal.storyId === story.id && signal.theme === theme)
        .map((signal) => signal.valence);
      const [helps, hinders] = [said.includes('helping'), said.includes('hindering')];
      if (helps && hinders) add('mixed');
      else if (helps) add('helping');
      else if (hinders) add('hindering');
      else if (said.length > 0) add('neutral');
    }
  }
  return [...tallies.values(), ...themeTallies.values()]
    .filter((row) => Object.values(row).some((value) => typeof value === 'number' && value !== 0))
    .toSorted(byText);
};

const zero = { helping: 0, mixed: 0, neutral: 0, hindering: 0, tellers: 0 };

const byText = (a: object, b: object): number => {
  const text = (row: object) => JSON.stringify(Object.entries(row).toSorted());
  return text(a) < text(b) ? -1 : 1;
};

/** Two stories in each of two neighbourhoods, told under different themes. */
const fourStories = async (): Promise<{ form: TellingForm; storyIds: StoryId[] }> => {
  const form = await openFieldDay(world);
  const elsewhere = await openEventIn(world, form.round.id, { neighbourhood: 'Zijdelwaard' });
  const sealed = await Promise.all([
    tell(form, { themes: ['talent'] }, { receipt }),
    tell(form, { themes: [] }, { receipt }),
    tell(elsewhere, { themes: ['talent', 'regelluw'] }, { receipt }),
    tell(elsewhere, { themes: ['mensgericht'] }, { receipt }),
  ]);
  await send(world.resident, ...sealed);
  return { form, storyIds: sealed.map((one) => one.telling.storyId) };
};

type StoryStep = { story: number } & (
  { act: 'finishCoding' | 'reopenCoding' } | { act: 'mark'; theme: string; valence: Valence }
);
type SignalStep = { signal: number } & (
  { act: 'remove' | 'restore' } | { act: 'recode'; theme: string; valence: Valence }
);
type Step = StoryStep | SignalStep;

const story = fc.nat({ max: 3 });
const signal = fc.nat({ max: 20 });
const meaning = { theme: fc.constantFrom(...themes), valence: fc.constantFrom(...Valence.options) };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constantFrom('finishCoding' as const, 'reopenCoding' as const), story }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('mark' as const), story, ...meaning }) },
  fc.record({ act: fc.constant('recode' as const), signal, ...meaning }),
  fc.record({ act: fc.constantFrom('remove' as const, 'restore' as const), signal }),
);

describe('the figures of a round', () => {
  it('equal a recount after whatever analysts did, in whatever order', async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { form, storyIds } = await fourStories();
      await play(form, storyIds, steps);
      expect(await kept(form)).toEqual(await recounted(form));
    });
    await fc.assert(property, { numRuns: 8 });
  }, 60_000);

  it('equal a recount when analysts work at the same time', async () => {
    const { form, storyIds } = await fourStories();
    const analysts = [world.anouar, await world.hire('analyst', 'Bea')];
    await Promise.all(
      storyIds.flatMap((storyId) =>
        analysts.flatMap((analyst) => [
          mark(analyst, storyId, { quote: 'loket', theme: 'talent', valence: 'helping' }),
          mark(analyst, storyId, { quote: 'wachten', theme: 'regelluw', valence: 'hindering' }),
          analyst.do('finishCoding', { params: { storyId } }),
        ]),
      ),
    );
    expect(await kept(form)).toEqual(await recounted(form));
    const sheet = await world.anouar.do('getIndicators', { query: { round: form.round.id } });
    expect(sheet.coded).toBe(4);
    expect(sheet.indicators.find((one) => one.theme === 'talent')).toMatchObject({ n: 4, tellers: 2 });
  });

  it('count a story once, however often its theme is marked in it', async () => {
    const { form, storyIds } = await fourStories();
    const [storyId] = storyIds;
    if (!storyId) throw new Error('four were told');
    await mark(world.anouar, storyId, { quote: 'loket', theme: 'talent', valence: 'helping' });
    await mark(world.anouar, storyId, { quote: 'luisterde', theme: 'talent', valence: 'helping' });
    await mark(world.anouar, storyId, { quote: 'wachten', theme: 'talent', valence: 'hindering' });
    await world.anouar.do('finishCoding', { params: { storyId } });
    const sheet = await world.anouar.do('getIndicators', { query: { round: form.round.id } });
    expect(sheet.indicators.find((one) => one.theme === 'talent')).toMatchObject({
      n: 1,
      split: { helping: 0, mixed: 1, neutral: 0, hindering: 0 },
    });
  });
});

/** Does the steps. One that is about a signal that is not there yet does nothing; a refused one neither. */
const play = async (form: TellingForm, storyIds: readonly StoryId[], steps: readonly Step[]) => {
  const { run } = world.service.store;
  const { id, organisationId, role } = world.anouar.staff;
  const actor: Actor = { kind: 'staff', id, organisationId, role };
  const { id: codeId } = await codeOn(world.anouar, form.round.id, 'talent');
  const marked: ActInput<Registry['markSignal']>[] = [];

  const onStory = async (storyId: StoryId, one: StoryStep): Promise<unknown> => {
    if (one.act !== 'mark') return run(one.act, actor, { storyId });
    const { theme, valence } = one;
    const span = { textVersion: 1, start: 0, end: 3, quote: 'Bij' };
    const draft = {
      ...span,
      id: SignalId.parse(uuidv7()),
      storyId,
      codeId,
      theme,
      valence,
      value: null,
      memo: '',
    };
    marked.push(draft);
    return run('markSignal', actor, draft);
  };
  const onSignal = (draft: (typeof marked)[number], one: SignalStep): Promise<unknown> => {
    const { id: signalId, value, memo } = draft;
    if (one.act !== 'recode') {
      return one.act === 'remove'
        ? run('removeSignal', actor, { signalId })
        : run('markSignal', actor, draft);
    }
    const { theme, valence } = one;
    return run('recodeSignal', actor, { signalId, codeId, value, memo, theme, valence });
  };

  for (const one of steps) {
    if ('story' in one) {
      const storyId = storyIds[one.story];
      if (storyId) await onStory(storyId, one).catch(unlessRefused);
    } else {
      const draft = marked[one.signal];
      if (draft) await onSignal(draft, one).catch(unlessRefused);
    }
  }
};

const unlessRefused = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
};
