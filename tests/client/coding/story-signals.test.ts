import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { Signal, type Valence } from '../../../shared/model/signal.ts';
import { Story } from '../../../shared/model/story.ts';
import {
  deskSignals,
  draftOf,
  twoMeanings,
  withoutSignal,
  withSignal,
  type DeskSignal,
} from '../../../client/coding/story-signals.ts';

const id = (number: number) => `019a0000-0000-7000-8000-00000000000${number}`;
const text = 'Eerst wachten, dan een lieve vrouw.';

const signal = (number: number, start: number, end: number) =>
  z.parse(Signal, {
    id: id(number),
    storyId: id(9),
    textVersion: 1,
    start,
    end,
    quote: text.slice(start, end),
    codeId: id(8),
    theme: 'regelluw',
    value: null,
    valence: 'hindering',
    memo: '',
    coderId: id(7),
    coderName: 'Noor',
    markedAt: '2026-11-22T09:30:00.000Z',
  });

const wait = signal(1, 6, 13);
const kind = signal(2, 23, 34);

const story = z.parse(Story, {
  id: id(9),
  number: 4,
  roundId: id(0),
  neighbourhood: null,
  toldOn: null,
  channel: 'import',
  language: 'nl',
  excerpt: text,
  themes: ['mensgericht', 'talent'],
  feeling: null,
  state: 'new',
  signalCount: 1,
  unfinished: false,
  fictional: true,
  eventId: null,
  text,
  textVersion: 1,
  sourceThemes: [],
  source: null,
  answers: {},
  consent: { basis: 'unknown' },
  receivedAt: '2026-11-22T09:00:00.000Z',
  codedAt: null,
  attachments: [],
  signals: [kind],
});

test('a signal takes its place in the order of the text, and replaces itself', () => {
  const marked = withSignal(story, wait);
  expect(marked.signals).toEqual([wait, kind]);
  expect(marked.signalCount).toBe(2);
  expect(withSignal(marked, { ...wait, memo: 'drie weken' }).signals).toHaveLength(2);
});

test('a signal can be taken away', () => {
  expect(withoutSignal(story, kind.id)).toMatchObject({ signals: [], signalCount: 0 });
});

test('what is on its way stands over what the server knows', () => {
  const underway: DeskSignal[] = [
    { ...draftOf(wait), coderName: null, saving: 'busy' },
    { ...draftOf(kind), valence: 'helping', coderName: 'Noor', saving: 'failed' },
  ];
  expect(deskSignals(story, underway).map(({ id: own, valence, saving }) => [own, valence, saving])).toEqual([
    [wait.id, 'hindering', 'busy'],
    [kind.id, 'helping', 'failed'],
  ]);
});

test('teller and analysts stand side by side, in the order of the framework', () => {
  const marks: { theme: string; valence: Valence }[] = [
    { theme: 'regelluw', valence: 'hindering' },
    { theme: 'mensgericht', valence: 'helping' },
    { theme: 'mensgericht', valence: 'hindering' },
  ];
  const themes = ['samen-sterk', 'talent', 'regelluw', 'mensgericht'].map((key) => ({ key }));
  expect(twoMeanings(themes, story, marks)).toEqual([
    { theme: 'talent', byTeller: true, meaning: null },
    { theme: 'regelluw', byTeller: false, meaning: 'hindering' },
    { theme: 'mensgericht', byTeller: true, meaning: 'mixed' },
  ]);
});
