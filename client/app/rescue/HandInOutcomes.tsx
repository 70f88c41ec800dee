import type { RescueStatus } from '../../../shared/api/rescue-file.ts';
import type { Catalogues } from '../../text/message-id.ts';
import { refusalWords } from '../../text/refusal-words.ts';
import { useText } from '../../text/TextProvider.tsx';
import { Alert } from '../../ui/Alert.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { StatusBadge, type BadgeTone } from '../../ui/StatusBadge.tsx';
import type { HandInEnd, RescuedOutcome } from '../../sync/rescue-file.ts';
import { advicesOf, type Arrival, arrivalOf, asListed, countsOf, type HandInFile } from './hand-in-file.ts';

/** What became of a file that was handed in, and what helps: of the whole in a few sentences, then of each story. */
export function HandInOutcomes({ file: { end, outcomes, stage } }: { file: HandInFile }) {
  const { t } = useText();
  if (end === null || stage.kind !== 'opened') return null;
  const counts = countsOf(outcomes);
  const advices = advicesOf(outcomes, end);
  const reached = arrivalOf(counts, end);
  return (
    <>
      <Alert type={ARRIVALS[reached]} live="status" title={t(`rescue.end.${reached}`)}>
        <p>
          <Why end={end} /> {t('rescue.summary', counts)}
        </p>
        {advices.length > 0 && <p>{advices.map((advice) => t(`rescue.advice.${advice}`)).join(' ')}</p>}
      </Alert>
      {outcomes.length > 0 && (
        <Disclosure summary={t('rescue.stories')} open={counts.lacking + counts.aside > 0}>
          <ul className="mv-rescue__stories" role="list">
            {asListed(outcomes).map((outcome) => (
              <Outcome key={outcome.story.storyId} outcome={outcome} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

const ARRIVALS: Record<Arrival, 'ok' | 'info' | 'warning'> = {
  received: 'ok',
  'looked-at': 'info',
  'some-looked-at': 'info',
  some: 'warning',
};

function Why({ end }: { end: HandInEnd }) {
  const text = useText();
  if (end.kind === 'cancelled') return text.t('rescue.end.cancelled');
  return end.kind === 'refused' ? refusalWords(text, end.refusal) : null;
}

const looks: Record<RescueStatus, { tone: BadgeTone; icon: IconName }> = {
  stored: { tone: 'ok', icon: 'check' },
  duplicate: { tone: 'ok', icon: 'check' },
  quarantined: { tone: 'warning', icon: 'alert' },
  conflict: { tone: 'warning', icon: 'alert' },
  retry: { tone: 'warning', icon: 'clock' },
  damaged: { tone: 'error', icon: 'alert' },
  missing: { tone: 'error', icon: 'alert' },
};

function Outcome({ outcome: { story, status, reason, recordings } }: { outcome: RescuedOutcome }) {
  const { t, moment, number } = useText();
  return (
    <li className="mv-rescue__story">
      <div className="mv-rescue__line">
        <strong>
          {story.sequence === null
            ? t('rescue.story.phone')
            : t('rescue.story.number', { number: number(story.sequence) })}
        </strong>
        <StatusBadge tone={looks[status].tone} icon={looks[status].icon}>
          {t(`rescue.status.${status}`)}
        </StatusBadge>
      </div>
      <Paragraph variant="small" muted>
        {t('rescue.story.sealed', { when: moment(story.sealedAt) })}
      </Paragraph>
      {status !== 'stored' && status !== 'duplicate' && (
        <Paragraph variant="small">
          {t(status === 'quarantined' ? asideWords(reason) : `rescue.outcome.${status}`)}
        </Paragraph>
      )}
      {recordings.map((recording) => (
        <Paragraph key={recording.hash} variant="small">
          {t(`rescue.recording.${recording.status}`)}
        </Paragraph>
      ))}
    </li>
  );
}

const asides: Readonly<Partial<Record<string, Catalogues['rescue']>>> = {
  'after-close': 'rescue.outcome.quarantined.after-close',
  'cannot-open': 'rescue.outcome.quarantined.cannot-open',
  signature: 'rescue.outcome.quarantined.signature',
  'unknown-event': 'rescue.outcome.quarantined.unknown-event',
};

const asideWords = (reason: string | null): Catalogues['rescue'] =>
  asides[reason ?? ''] ?? 'rescue.outcome.quarantined';
