import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { choiceOf } from '../../../client/coding/queue-address.ts';
import { insightAddress, insightChoiceOf, storiesAddress } from '../../../client/insight/story-links.ts';
import { RoundId } from '../../../shared/model/ids.ts';

const round = z.parse(RoundId, '019a0000-0000-7000-8000-000000000000');

test('the list of stories reads what a number asked for', () => {
  const query = { round, neighbourhood: 'Oude Werf', theme: 'regelluw', meaning: 'hindering' } as const;
  expect(choiceOf(storiesAddress(query).replace('/duiden', ''))).toEqual(query);
});

test('a number of the whole round names no neighbourhood', () => {
  expect(storiesAddress({ round, neighbourhood: undefined, theme: 'talent', by: 'teller' })).toBe(
    `/duiden?round=${round}&theme=talent&by=teller`,
  );
});

test('the choice of round and neighbourhood stands in the address, and comes back from it', () => {
  const choice = { round, neighbourhood: 'Oude Werf & Zuid' };
  expect(insightChoiceOf(insightAddress(choice).replace('/inzicht', ''))).toEqual(choice);
  expect(insightAddress({})).toBe('/inzicht');
  expect(insightChoiceOf('')).toEqual({});
});
