import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { RoundId, StoryId } from '../../../shared/model/ids.ts';
import {
  choiceOf,
  insightAddress,
  isBehindNumber,
  queueAddress,
  storyAddress,
} from '../../../client/coding/queue-address.ts';

const round = z.parse(RoundId, '019a0000-0000-7000-8000-000000000000');
const story = z.parse(StoryId, '019a0000-0000-7000-8000-000000000001');

test('a choice comes back from its address as it was', () => {
  const choice = {
    round,
    neighbourhood: 'Oude Werf & Zuid',
    state: 'coded',
    theme: 'samen-sterk',
    meaning: 'hindering',
    before: 31,
  } as const;
  expect(choiceOf(queueAddress(choice).replace('/duiden', ''))).toEqual(choice);
  expect(choiceOf(storyAddress(story, choice).replace(`/duiden/${story}`, ''))).toEqual(choice);
});

test('what an address cannot mean is passed over', () => {
  expect(choiceOf('?round=eerste&state=half&before=-3&theme=talent&kleur=rood&channel=')).toEqual({
    theme: 'talent',
  });
});

test('parts that are not chosen do not stand in the address', () => {
  expect(queueAddress({ round, state: undefined })).toBe(`/duiden?round=${round}`);
  expect(queueAddress({})).toBe('/duiden');
});

test('a list belongs to the indicators of its round and neighbourhood', () => {
  expect(insightAddress({ round, neighbourhood: 'Zuid', theme: 'talent', by: 'teller' })).toBe(
    `/inzicht?round=${round}&neighbourhood=Zuid`,
  );
});

test('a list is behind a number when it says whose meaning was counted', () => {
  expect(isBehindNumber({ round, theme: 'talent', by: 'analyst' })).toBe(true);
  expect(isBehindNumber({ round, theme: 'talent', meaning: 'mixed' })).toBe(true);
  expect(isBehindNumber({ round, theme: 'talent' })).toBe(false);
});
