import type { SetAsideContent } from '../../shared/api/set-aside.ts';
import { leavesConsent } from '../../shared/rules/consent.ts';
import type { MessageId } from '../text/message-id.ts';

/** What a coordinator can choose; of the two that merge, which text stays. */
export type DecisionChoice = 'release' | 'held' | 'other' | 'discard';

/**
 * What can be chosen: nothing but discarding as long as nobody read it, merging only with a story that is here, and
 * releasing only what can be a story of its own.
 */
export function decisionsFor(content: SetAsideContent | null): DecisionChoice[] {
  if (!content?.telling) return ['discard'];
  if (!content.held) return ['release', 'discard'];
  return isBoundToHeld(content) ? ['held', 'other', 'discard'] : ['held', 'other', 'release', 'discard'];
}

/** Its recordings can be opened under the id that it shares with the story that is here, and under no other. */
export function isBoundToHeld(content: SetAsideContent | null): boolean {
  return Boolean(content?.held) && hasRecordings(content);
}

/**
 * What a choice does, in words. Recordings are awaited once their story is released or merged, and what one of two
 * consents took away is gone: either is then for good.
 */
export function aboutChoice(choice: DecisionChoice, content: SetAsideContent | null): MessageId {
  if (choice === 'held' && hasRecordings(content)) return 'aside.decide.held.recordings';
  if (choice === 'held' && takesConsent(content)) return 'aside.decide.held.consent';
  if (choice !== 'release') return `aside.decide.${choice}.about`;
  if (content?.held) return 'aside.decide.release.own';
  return hasRecordings(content) ? 'aside.decide.release.recordings' : 'aside.decide.release.about';
}

/** Whether it can never be taken back, as its words say: the button that does it then looks and reads otherwise. */
export function isForGood(choice: DecisionChoice | undefined, content: SetAsideContent | null): boolean {
  if (choice === 'release') return !content?.held && hasRecordings(content);
  if (choice === 'held') return hasRecordings(content) || takesConsent(content);
  return choice === 'discard' || choice === 'other';
}

/** What the button says. */
export function submitWords(choice: DecisionChoice | undefined, content: SetAsideContent | null): MessageId {
  if (choice === undefined || !isForGood(choice, content)) return 'aside.decide.submit';
  return `aside.decide.submit.${choice}`;
}

function hasRecordings(content: SetAsideContent | null): boolean {
  return (content?.telling?.attachments ?? []).length > 0;
}

function takesConsent(content: SetAsideContent | null): boolean {
  if (!content?.held || !content.telling) return false;
  return !leavesConsent(content.held.consent, content.telling.consent);
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
