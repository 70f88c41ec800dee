import { describe, expect, it } from 'vitest';
import { answersTo, stateOf } from '../../../shared/rules/story-status.ts';

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

  it('is answered by what was published after it came, not by what was there', () => {
    const at = (publishedAt: string) => ({ publishedAt });
    const received = '2026-11-16T09:00:00.000Z';
    expect(answersTo(received, [])).toBe(0);
    expect(answersTo(received, [at(received), at('2026-07-02T09:00:00.000Z')])).toBe(0);
    expect(answersTo(received, [at('2026-11-16T09:00:00.001Z'), at('2026-07-02T09:00:00.000Z')])).toBe(1);
  });
});
