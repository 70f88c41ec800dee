import { beforeAll, describe, expect, it } from 'vitest';
import { finishStory } from '../../../client/local/finish.ts';
import { bytesOf, cutByList, listOf, type RescuableStory } from '../../../client/local/rescue-list.ts';
import { MOST_ATTACHMENTS } from '../../../shared/model/attachment.ts';
import { TabletId } from '../../../shared/model/ids.ts';
import { MOST_RESCUED, RescueManifest } from '../../../shared/model/rescue-file.ts';
import { FRAME_MAX_BYTES } from '../../../shared/seal/attachment.ts';
import { ids, municipality, receipt, telling } from '../../support/telling.ts';
import { enrolledTablet, there } from './cast.ts';

const made = {
  at: new Date('2026-11-25T23:30:00.000Z'),
  tablet: { id: TabletId.parse(ids.tablet), name: 'Tablet €' },
};

let story: Omit<RescuableStory, 'recordings'>;
beforeAll(async () => {
  const organisation = await municipality();
  const { db } = await enrolledTablet(organisation);
  const { envelope, ...item } = await finishStory(db, {
    telling: telling(1),
    form: organisation.form,
    receipt,
  });
  story = { ...item, envelope: there(envelope) };
});

const recording = {
  id: 'file',
  hash: 'h'.repeat(43),
  frames: 600,
  bytes: 20_000_000,
  url: null,
  sent: false,
  attempts: 0,
  notBefore: 0,
  refusal: null,
};
/** So many stories, with so many recordings each. */
const told = (stories: number, recordings: number): RescuableStory[] => {
  const files = Array.from({ length: recordings }, () => ({ ...recording, storyId: story.storyId }));
  return Array.from({ length: stories }, () => ({ ...story, recordings: files }));
};
const sizeOf = (stories: readonly RescuableStory[]) => bytesOf(listOf(stories, made)).length;

describe('the list of contents of a rescue file', () => {
  it('is as long as it may be, and no longer, however many recordings its stories have', () => {
    const all = told(MOST_RESCUED, MOST_ATTACHMENTS);
    expect(sizeOf(all)).toBeGreaterThan(FRAME_MAX_BYTES);
    const files = cutByList(all, made);
    expect(files.flat()).toHaveLength(all.length);
    expect(files.filter((file) => sizeOf(file) > FRAME_MAX_BYTES)).toEqual([]);
    expect(sizeOf([...there(files[0]), ...all.slice(0, 1)])).toBeGreaterThan(FRAME_MAX_BYTES);
    for (const file of files) expect(() => RescueManifest.parse(listOf(file, made))).not.toThrow();
  });

  it('names no more stories than one file may hold', () => {
    expect(cutByList(told(MOST_RESCUED + 1, 0), made).map(({ length }) => length)).toEqual([MOST_RESCUED, 1]);
    expect(cutByList([], made)).toEqual([]);
  });
});
