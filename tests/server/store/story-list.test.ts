import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { In } from '../../../shared/api/endpoint.ts';
import type { Endpoints } from '../../../shared/api/endpoints.ts';
import type { Valence } from '../../../shared/model/signal.ts';
import type { TellingForm } from '../../../shared/model/telling-form.ts';
import { meanings } from '../../../shared/rules/story-meaning.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { codeOn, mark, openEventIn, openFieldDay } from '../../support/field-day.ts';
import { drawReceipt, send, tell } from '../../support/seal.ts';

type Query = Omit<In<Endpoints['listStories']['query']>, 'round'>;

let world: TestApp;
let form: TellingForm;

/** Sixty stories in two neighbourhoods; the first eighteen have all kinds of signals, most are read to the end. */
beforeAll(async () => {
  world = await startApp();
  form = await openFieldDay(world);
  const elsewhere = await openEventIn(world, form.round.id, { neighbourhood: 'Zijdelwaard' });
  const receipt = await drawReceipt();
  const sealed = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      tell(
        i % 3 === 0 ? elsewhere : form,
        {
          text: `Verhaal ${i}. ${'Er was hulp, en er was geen hulp. '.repeat(10)}`,
          themes: i % 2 === 0 ? ['talent'] : [],
        },
        { receipt },
      ),
    ),
  );
  await send(world.resident, ...sealed);
  const said: (readonly Valence[])[] = [
    ['helping'],
    ['hindering'],
    ['helping', 'hindering'],
    ['neutral'],
    [],
    ['neutral', 'helping'],
  ];
  const { id: codeId } = await codeOn(world.anouar, form.round.id, 'talent');
  for (const [i, { telling }] of sealed.slice(0, 18).entries()) {
    const { storyId } = telling;
    for (const valence of said[i % said.length] ?? []) {
      await mark(world.anouar, storyId, { quote: 'hulp', theme: 'talent', valence, codeId });
    }
    if (i % 4 !== 0) await world.anouar.do('finishCoding', { params: { storyId } });
  }
}, 60_000);
afterAll(() => world.drop());

const list = (query: Query = {}) =>
  world.anouar.do('listStories', { query: { round: form.round.id, ...query } });

const listAll = async (query: Query = {}) => {
  const first = await list(query);
  const rest = await list({ ...query, before: first.stories.at(-1)?.number ?? 1 });
  return { total: first.total, stories: [...first.stories, ...rest.stories] };
};

describe('the list of stories', () => {
  it('comes a page at a time from the newest down, each story once', async () => {
    const first = await list();
    expect(first.stories).toHaveLength(50);
    const { stories, total } = await listAll();
    expect(total).toBe(60);
    expect(stories.map((story) => story.number)).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i));
  });

  it('shows the start of a story and how many signals it has', async () => {
    const { stories } = await list();
    const [story] = stories;
    expect(story?.excerpt).toMatch(/^Verhaal \d+\. .*…$/);
    expect(story?.excerpt.length).toBeLessThanOrEqual(160);
    const { stories: all } = await listAll();
    expect(all.map((one) => one.signalCount).toSorted((a, b) => a - b)).toEqual([
      ...Array<number>(45).fill(0),
      ...Array<number>(9).fill(1),
      ...Array<number>(6).fill(2),
    ]);
  });

  it('keeps to a neighbourhood, a state and a channel', async () => {
    expect((await list({ neighbourhood: 'Zijdelwaard' })).total).toBe(20);
    expect((await list({ state: 'new' })).total).toBe(47);
    expect((await list({ state: 'coded', neighbourhood: 'Thamerdal' })).total).toBe(9);
    expect((await list({ channel: 'tablet' })).total).toBe(0);
    expect((await listAll({ state: 'new' })).stories.every((story) => story.state === 'new')).toBe(true);
  });

  it.each([undefined, 'Thamerdal', 'Zijdelwaard'])(
    'gives exactly the stories that an indicator counts (%s)',
    async (neighbourhood) => {
      const sheet = await world.anouar.do('getIndicators', {
        query: { round: form.round.id, ...(neighbourhood ? { neighbourhood } : {}) },
      });
      const indicator = sheet.indicators.find((one) => one.theme === 'talent');
      const count = async (query: Query) => {
        const { stories, total } = await listAll({ theme: 'talent', neighbourhood, ...query });
        expect(stories).toHaveLength(total);
        return total;
      };
      expect(indicator?.n).toBeGreaterThan(0);
      expect(await count({ by: 'analyst' })).toBe(indicator?.n);
      expect(await count({ by: 'teller' })).toBe(indicator?.tellers);
      for (const meaning of meanings) expect(await count({ meaning })).toBe(indicator?.split[meaning]);
    },
  );

  it('gives by theme alone whatever touches it, counted or not', async () => {
    // Thirty by their teller; of the other nine that were marked, every one by a signal.
    expect((await list({ theme: 'talent' })).total).toBe(39);
    expect((await list({ theme: 'regelluw' })).total).toBe(0);
  });

  it('does not know a round of nobody', async () => {
    const { problem } = await world.anouar.call('listStories', {
      query: { round: '01900000-0000-7000-8000-000000000000' },
    });
    expect(problem?.code).toBe('not-found');
  });
});
