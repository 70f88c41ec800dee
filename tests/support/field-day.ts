import { uuidv7 } from 'uuidv7';
import type { EventDraft, RoundDraft } from '../../shared/api/round.ts';
import type { Code } from '../../shared/model/code.ts';
import { type CodeId, EventId, RoundId, SignalId, type StoryId } from '../../shared/model/ids.ts';
import type { Signal, Valence } from '../../shared/model/signal.ts';
import type { TellingForm } from '../../shared/model/telling-form.ts';
import { addDays, dutchDay } from '../../shared/rules/calendar.ts';
import type { TestApp } from './app.ts';
import type { Client } from './client.ts';

export const neighbourhoods = ['Thamerdal', 'Zijdelwaard'] as const;

/** What a coordinator fills in for a round that began a week ago. */
export const roundDraft = (world: TestApp, change: Partial<RoundDraft> = {}): RoundDraft => ({
  id: RoundId.parse(uuidv7()),
  name: 'Najaar',
  frameworkKey: 'uithoorn',
  opensOn: addDays(dutchDay(world.clock.now()), -7),
  closesOn: null,
  neighbourhoods: [...neighbourhoods],
  ...change,
});

export const eventDraft = (world: TestApp, change: Partial<EventDraft> = {}): EventDraft => ({
  id: EventId.parse(uuidv7()),
  name: 'Kraam op de markt',
  neighbourhood: 'Thamerdal',
  on: dutchDay(world.clock.now()),
  ...change,
});

/** Carla opens a round and an event; the answer is the form that a resident gets there. */
export const openFieldDay = async (
  world: TestApp,
  change: Partial<RoundDraft> = {},
): Promise<TellingForm> => {
  const round = await world.carla.do('openRound', { body: roundDraft(world, change) });
  return openEventIn(world, round.id);
};

export const openEventIn = async (
  world: TestApp,
  roundId: RoundId,
  change: Partial<EventDraft> = {},
): Promise<TellingForm> => {
  const event = await world.carla.do('openEvent', {
    params: { roundId },
    body: eventDraft(world, change),
  });
  return world.resident.do('getForm', { params: { eventCode: event.code } });
};

/** A code of the round that speaks of this theme. */
export const codeOn = async (analyst: Client, roundId: RoundId, theme: string): Promise<Code> => {
  const { codes } = await analyst.do('listCodes', { params: { roundId } });
  const code = codes.find((one) => one.theme === theme);
  if (!code) throw new Error(`the round has no code on ${theme}`);
  return code;
};

export type Marking = { quote: string; theme: string; valence: Valence; value?: string; codeId?: CodeId };

/** Marks the first place where these words stand, under a code of the theme unless another is given. */
export const mark = async (
  analyst: Client,
  storyId: StoryId,
  { quote, theme, valence, value, codeId }: Marking,
): Promise<Signal> => {
  const story = await analyst.do('getStory', { params: { storyId } });
  const start = story.text.indexOf(quote);
  return analyst.do('markSignal', {
    params: { storyId },
    body: {
      id: SignalId.parse(uuidv7()),
      textVersion: story.textVersion,
      start,
      end: start + quote.length,
      quote,
      codeId: codeId ?? (await codeOn(analyst, story.roundId, theme)).id,
      theme,
      value: value ?? null,
      valence,
      memo: '',
    },
  });
};
