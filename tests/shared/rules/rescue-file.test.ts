import { describe, expect, it } from 'vitest';
import { StoryId } from '../../../shared/model/ids.ts';
import {
  inBatches,
  manifestStretch,
  rescueFileName,
  rescueLayout,
} from '../../../shared/rules/rescue-file.ts';

const story = (n: number, bytes: number, files: number[] = []) => ({
  storyId: StoryId.parse(`0199c000-0000-7000-9000-${String(n).padStart(12, '0')}`),
  envelopeHash: 'A'.repeat(43),
  sequence: n,
  sealedAt: '2026-11-25T10:00:00.000Z',
  bytes,
  attachments: files.map((size) => ({ hash: 'B'.repeat(43), bytes: size })),
});

describe('the layout of a rescue file', () => {
  it('puts the list behind the first line, then the stories, then all recordings', () => {
    expect(manifestStretch({ manifest: 500 }, 400)).toEqual({ start: 400, end: 900 });
    const layout = rescueLayout({ stories: [story(1, 100, [7, 8]), story(2, 50), story(3, 60, [9])] }, 900);
    expect(layout.stories.map(({ place, start, end }) => [place, start, end])).toEqual([
      [1, 900, 1000],
      [2, 1000, 1050],
      [3, 1050, 1110],
    ]);
    expect(layout.attachments.map(({ storyId, start, end }) => [storyId, start, end])).toEqual([
      [story(1, 1).storyId, 1110, 1117],
      [story(1, 1).storyId, 1117, 1125],
      [story(3, 1).storyId, 1125, 1134],
    ]);
    expect(layout.end).toBe(1134);
  });
});

describe('batches of a rescue file', () => {
  const parts = [40, 40, 40, 200, 10].map((bytes) => ({ start: 0, end: bytes }));
  const sizes = (most: { parts: number; bytes: number }) =>
    inBatches(parts, most).map((batch) => batch.map(({ end }) => end));

  it('are no larger than asked, in number and in bytes, but for a part that is larger by itself', () => {
    expect(sizes({ parts: 2, bytes: 1000 })).toEqual([[40, 40], [40, 200], [10]]);
    expect(sizes({ parts: 9, bytes: 100 })).toEqual([[40, 40], [40], [200], [10]]);
  });

  it('are none of nothing', () => {
    expect(inBatches([], { parts: 9, bytes: 100 })).toEqual([]);
  });
});

it('the name of a rescue file says when, and how many', () => {
  expect(rescueFileName('2026-11-25', 12)).toBe('meevertellen-2026-11-25-12-verhalen.mvt');
  expect(rescueFileName('2026-11-25', 1)).toBe('meevertellen-2026-11-25-1-verhaal.mvt');
});
