import { describe, expect, it } from 'vitest';
import {
  advicesOf,
  arrivalOf,
  asListed,
  begun,
  chosenFile,
  countsOf,
  isReady,
  withOpening,
  withTold,
} from '../../../../client/app/rescue/hand-in-file.ts';
import type { RescuedOutcome } from '../../../../client/sync/rescue-file.ts';
import type { RescueStatus } from '../../../../shared/api/rescue-file.ts';
import { RESCUE_FORMAT } from '../../../../shared/model/rescue-file.ts';
import { storyId } from '../../../support/telling.ts';

const outcome = (n: number, status: RescueStatus): RescuedOutcome => ({
  story: {
    storyId: storyId(n),
    envelopeHash: 'A'.repeat(43),
    sequence: n,
    sealedAt: '2026-11-25T10:00:00.000Z',
    bytes: 100,
    attachments: [],
  },
  status,
  reason: null,
  recordings: [],
});

const outcomes = [
  outcome(1, 'stored'),
  outcome(2, 'missing'),
  outcome(3, 'quarantined'),
  outcome(4, 'duplicate'),
  outcome(5, 'damaged'),
  outcome(6, 'conflict'),
  outcome(7, 'retry'),
];

describe('what became of a file', () => {
  it('counts as set aside what the server keeps, and as lacking what it does not', () => {
    expect(countsOf(outcomes)).toEqual({ stored: 1, known: 1, aside: 2, lacking: 3 });
    expect(countsOf([])).toEqual({ stored: 0, known: 0, aside: 0, lacking: 0 });
  });

  it('lacks something as long as a recording is not received', () => {
    const waiting = { ...outcome(8, 'stored'), recordings: [{ hash: 'B', status: 'waiting' as const }] };
    const received = { ...waiting, recordings: [{ hash: 'B', status: 'received' as const }] };
    expect(countsOf([waiting])).toEqual({ stored: 0, known: 0, aside: 0, lacking: 1 });
    const told = withTold(withTold(chosenFile(1, new File([], 'x.mvt')), [waiting]), [received]);
    expect(told.outcomes).toEqual([received]);
    expect(countsOf(told.outcomes)).toEqual({ stored: 1, known: 0, aside: 0, lacking: 0 });
  });

  it('is listed with what somebody must look at first', () => {
    expect(asListed(outcomes).map(({ story }) => story.sequence)).toEqual([2, 5, 7, 3, 6, 1, 4]);
  });
});

describe('a file that was handed in', () => {
  const arrival = (...statuses: RescueStatus[]) =>
    arrivalOf(countsOf(statuses.map((status, at) => outcome(at + 1, status))), { kind: 'done' });

  it('is not said to be in where somebody looks at it first', () => {
    expect(arrival('stored', 'duplicate')).toBe('received');
    expect(arrival('quarantined', 'conflict')).toBe('looked-at');
    expect(arrival('stored', 'quarantined')).toBe('some-looked-at');
  });

  it('did not come whole as long as something lacks, or handing in was stopped', () => {
    expect(arrival('quarantined', 'missing')).toBe('some');
    expect(arrivalOf(countsOf([outcome(1, 'stored')]), { kind: 'cancelled' })).toBe('some');
  });
});

describe('the advice on a file', () => {
  const done = { kind: 'done' } as const;
  const refused = { kind: 'refused', refusal: { kind: 'offline' } } as const;

  it('is given once, however many stories need it', () => {
    const missing = [outcome(1, 'missing'), outcome(2, 'missing'), outcome(3, 'quarantined')];
    expect(advicesOf(missing, done)).toEqual(['copy-again', 'wait']);
    expect(advicesOf(outcomes, done)).toEqual(['make-again', 'later', 'wait']);
    expect(advicesOf([outcome(1, 'stored'), outcome(2, 'duplicate')], done)).toEqual([]);
  });

  it('leaves it to the reason that handing in ended to say when to try again', () => {
    expect(advicesOf([outcome(1, 'retry')], refused)).toEqual([]);
  });

  it('is about recordings too', () => {
    const withRecording = (status: 'missing' | 'damaged' | 'refused' | 'waiting') => [
      { ...outcome(1, 'stored'), recordings: [{ hash: 'B', status }] },
    ];
    expect(advicesOf(withRecording('missing'), done)).toEqual(['copy-again']);
    expect(advicesOf(withRecording('damaged'), done)).toEqual(['make-again']);
    expect(advicesOf(withRecording('refused'), done)).toEqual(['ask']);
    expect(advicesOf(withRecording('waiting'), done)).toEqual([]);
  });
});

describe('a chosen file', () => {
  const chosen = chosenFile(1, new File(['iets'], 'x.mvt'));
  const head = {
    format: RESCUE_FORMAT,
    v: 1,
    about: '',
    kid: 'A'.repeat(22),
    enc: 'A'.repeat(87),
    key: 'A'.repeat(64),
    manifest: 100,
  } as const;
  const manifest = { v: 1, madeAt: '2026-11-25T10:00:00.000Z', tablet: null, stories: [] } as const;
  const file = {
    blob: new Blob(),
    head,
    manifest: { ...manifest, stories: [] },
    stories: [],
    attachments: [],
    bytes: 0,
  };

  it('is ready once it was opened, until it was handed in', () => {
    expect(isReady(chosen)).toBe(false);
    const opened = withOpening(chosen, { kind: 'ok', file });
    expect(isReady(opened)).toBe(true);
    expect(isReady(begun(opened))).toBe(false);
    expect(isReady({ ...opened, end: { kind: 'done' } })).toBe(false);
  });

  it('says why it is none', () => {
    expect(withOpening(chosen, { kind: 'fault', fault: 'empty' }).stage).toEqual({
      kind: 'fault',
      fault: 'empty',
    });
  });

  it('forgets what was told before when it is handed in anew', () => {
    const done = { ...withOpening(chosen, { kind: 'ok', file }), outcomes, end: { kind: 'done' } as const };
    expect(begun(done)).toMatchObject({ busy: true, outcomes: [], end: null });
  });
});
