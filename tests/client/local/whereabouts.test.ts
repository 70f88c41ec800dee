import { describe, expect, it } from 'vitest';
import { countWhereabouts, whereaboutsOf } from '../../../client/local/whereabouts.ts';

const refused = (kind: 'quarantined' | 'conflict' | 'problem' | 'by-hand') => ({ kind, reason: 'revoked' });

describe('where a story is said to be', () => {
  it.each([
    ['sealed', null, 'waiting'],
    ['sending', null, 'waiting'],
    ['sealed', refused('problem'), 'waiting'],
    ['quarantined', refused('quarantined'), 'coordinator'],
    ['quarantined', refused('conflict'), 'coordinator'],
    ['sending', refused('quarantined'), 'coordinator'],
    ['quarantined', refused('by-hand'), 'here'],
    ['quarantined', refused('problem'), 'here'],
    ['acknowledged', null, 'received'],
  ] as const)('%s with %o is %s', (state, refusal, where) => {
    expect(whereaboutsOf({ state, refusal })).toBe(where);
  });
});

it('counts apart what is still to be sent, what a coordinator has and what stays here', () => {
  const items = [
    { state: 'sealed', refusal: null },
    { state: 'sending', refusal: refused('problem') },
    { state: 'quarantined', refusal: refused('quarantined') },
    { state: 'sending', refusal: refused('conflict') },
    { state: 'quarantined', refusal: refused('by-hand') },
    { state: 'acknowledged', refusal: null },
    { state: 'purged', refusal: null },
  ] as const;
  expect(countWhereabouts(items)).toEqual({ waiting: 2, coordinator: 2, here: 1, received: 2 });
});
