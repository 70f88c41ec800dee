import { beforeAll, expect, it } from 'vitest';
import { finishStory } from '../../../client/local/finish.ts';
import { sizeOf } from '../../../client/local/outbox.ts';
import { recordOn } from '../../support/recorded.ts';
import { municipality, receipt, storyId, telling, type Organisation } from '../../support/telling.ts';
import { newDevice } from './cast.ts';

let uithoorn: Organisation;
beforeAll(async () => {
  uithoorn = await municipality();
});

it('weighs a story with its recordings, and without them once they are gone', async () => {
  const db = newDevice();
  const recordings = [
    await recordOn(db, storyId(1), { seconds: 3 }),
    await recordOn(db, storyId(1), { seconds: 2 }),
  ];
  const attachments = recordings.map(({ attachment }) => attachment);
  const told = telling(1, { channel: 'phone', attachments });
  const item = await finishStory(db, { telling: told, form: uithoorn.form, receipt });
  const heard = attachments.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(heard).toBeGreaterThan(20_000);
  expect(sizeOf(item)).toBe(item.bytes + heard);
  expect(sizeOf({ ...item, envelope: null })).toBe(item.bytes);
});
