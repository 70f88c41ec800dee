import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { SignalDraft } from '../../../shared/api/story.ts';
import { StoryId } from '../../../shared/model/ids.ts';
import { pendingSignals } from '../../../client/coding/pending-signals.ts';

const draft = z.parse(SignalDraft, {
  id: '019a0000-0000-7000-8000-000000000001',
  textVersion: 1,
  start: 0,
  end: 3,
  quote: 'Een',
  codeId: '019a0000-0000-7000-8000-000000000002',
  theme: 'talent',
  value: null,
  valence: 'neutral',
  memo: '',
});
const storyId = z.parse(StoryId, '019a0000-0000-7000-8000-000000000003');

test('a refused signal is kept as it was typed until the server has it', () => {
  let told = 0;
  const stop = pendingSignals.subscribe(() => (told += 1));
  pendingSignals.put({ storyId, draft, fresh: true, refusal: null });
  pendingSignals.put({ storyId, draft, fresh: true, refusal: { kind: 'offline' } });
  expect(pendingSignals.all()).toEqual([{ storyId, draft, fresh: true, refusal: { kind: 'offline' } }]);
  expect(pendingSignals.all()).toBe(pendingSignals.all());
  pendingSignals.drop(draft.id);
  expect(pendingSignals.all()).toEqual([]);
  expect(told).toBe(3);
  stop();
});
