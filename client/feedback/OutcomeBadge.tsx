import type { FeedbackOutcome } from '../../shared/model/feedback.ts';
import { useText } from '../text/TextProvider.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { StatusBadge, type BadgeTone } from '../ui/StatusBadge.tsx';

const faces: Record<FeedbackOutcome, { tone: BadgeTone; icon: IconName }> = {
  done: { tone: 'ok', icon: 'check' },
  planned: { tone: 'info', icon: 'calendar' },
  'not-possible': { tone: 'neutral', icon: 'minus' },
};

/** What became of what was heard, in a word. */
export function OutcomeBadge({ outcome }: { outcome: FeedbackOutcome }) {
  const { t } = useText();
  return <StatusBadge {...faces[outcome]}>{t(`feedback.outcome.${outcome}`)}</StatusBadge>;
}
