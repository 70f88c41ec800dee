import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../shared/rules/story-status.ts';

describe('for whoever told it, a story', () => {
  it('is received until an analyst finished it, whatever was marked so far', () => {
    expect(stateOf(false, [{ theme: 'talent', byTeller: true, meaning: 'helping' }])).toBe('received');
  });

  it('is counted when it stands in an indicator, by its teller or by an analyst', () => {
    expect(stateOf(true, [{ theme: 'talent', byTeller: true, meaning: null }])).toBe('counted');
    expect(stateOf(true, [{ theme: 'talent', byTeller: false, meaning: 'neutral' }])).toBe('counted');
  });

  it('is read when it touches no theme at all', () => {
    expect(stateOf(true, [])).toBe('read');
    expect(stateOf(true, [{ theme: 'talent', byTeller: false, meaning: null }])).toBe('read');
  });
});
