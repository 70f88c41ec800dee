import { PublicFeedback } from '../../feedback/PublicFeedback.tsx';
import { PublicFrame } from './PublicFrame.tsx';

/** What was heard and what was done, for everybody. */
export default function FeedbackPage() {
  return (
    <PublicFrame title="feedback.title">
      <PublicFeedback />
    </PublicFrame>
  );
}
