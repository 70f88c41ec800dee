import type { AsideReason, Decision, SetAsideItem, SetAsideOutside } from '../../shared/api/set-aside.ts';
import type { MessageId } from '../text/message-id.ts';
import type { Text } from '../text/text.ts';

/** Who sent it, as far as anybody vouches for that. */
export function senderWords({ t, number }: Text, { tablet, sequence }: SetAsideItem): string {
  if (tablet === null) return t('aside.sender.unknown');
  if (sequence === null) return t('aside.sender.tablet.no-number', { tablet: tablet.name });
  return t('aside.sender.tablet', { tablet: tablet.name, number: number(sequence) });
}

/** What its reason says of the content, before anybody opens it; what became of it, once somebody decided. */
export function contentWords({ reason, decided }: SetAsideItem): MessageId {
  return decided ? decidedContents[decided.decision] : contents[reason];
}

/** What was decided, by whom and when; null as long as nobody did. */
export function decidedWords({ t, moment }: Text, { decided }: SetAsideItem): string | null {
  if (decided === null) return null;
  const { decision, by, at } = decided;
  return t('aside.decided.by', { decision: t(`aside.decision.${decision}`), name: by, moment: moment(at) });
}

/** How many recordings it names on its outside, and where they are; null where it names none. */
export function recordingsWords({ t }: Text, { recordings }: SetAsideOutside): string | null {
  const { named, here } = recordings;
  if (named === 0) return null;
  if (here === named) return t('aside.recordings.here', { count: named });
  if (here === 0) return t('aside.recordings.device', { count: named });
  return t('aside.recordings.some', { count: named, here, device: named - here });
}

const decidedContents: Record<Decision, MessageId> = {
  release: 'aside.content.released',
  merge: 'aside.content.merged',
  discard: 'aside.content.gone',
};

const contents: Record<AsideReason, MessageId> = {
  'cannot-open': 'aside.content.unreadable',
  'wrong-content': 'aside.content.unreadable',
  'unknown-schema': 'aside.content.unreadable',
  'no-consent': 'aside.content.closed',
  // Who sent it is judged first, so that nobody looked inside yet.
  signature: 'aside.content.untried',
  'unknown-event': 'aside.content.readable',
  'after-close': 'aside.content.readable',
  revoked: 'aside.content.readable',
  'no-proof': 'aside.content.readable',
  quota: 'aside.content.readable',
  conflict: 'aside.content.readable',
};
