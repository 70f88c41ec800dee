import type { StoryStatus } from '../../shared/model/story-status.ts';

/** The way of a story as its teller sees it. */
export type StepName = 'received' | 'read' | 'counted' | 'answered';

/** `aside`: read, but about none of the themes that are counted. */
export interface StoryStep {
  name: StepName;
  state: 'done' | 'waits' | 'aside';
}

/** How far a story is, step by step. An answer on its themes may come before anybody read this one. */
export function stepsOf(status: Pick<StoryStatus, 'state' | 'answers'>): StoryStep[] {
  const { state, answers } = status;
  return [
    { name: 'received', state: 'done' },
    { name: 'read', state: state === 'received' ? 'waits' : 'done' },
    { name: 'counted', state: countedState[state] },
    { name: 'answered', state: answers > 0 ? 'done' : 'waits' },
  ];
}

const countedState = { received: 'waits', read: 'aside', counted: 'done' } as const;
