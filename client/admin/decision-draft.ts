import type { SetAsideContent } from '../../shared/api/set-aside.ts';

/** What a coordinator can choose; of the two that merge, which text stays. */
export type DecisionChoice = 'release' | 'held' | 'other' | 'discard';

/** What can be chosen: nothing but discarding as long as nobody read it, and merging only with a story that is here. */
export function decisionsFor(content: SetAsideContent | null): DecisionChoice[] {
  if (!content?.telling) return ['discard'];
  return content.held ? ['held', 'other', 'release', 'discard'] : ['release', 'discard'];
}

interface Chosen {
  choice: DecisionChoice | undefined;
  reason: string;
  eventId: string;
  content: SetAsideContent | null;
}

/** What is sent of it, for a parse to judge. */
export function decisionDraft({ choice, reason, eventId, content }: Chosen): unknown {
  switch (choice) {
    case 'held':
    case 'other':
      return { decision: 'merge', keep: choice, reason, textVersion: content?.held?.textVersion };
    case 'release':
      return { decision: 'release', reason, ...(eventId === '' ? {} : { eventId }) };
    case 'discard':
      return { decision: 'discard', reason };
    case undefined:
      return null;
  }
}
