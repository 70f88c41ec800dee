import './StoryPath.css';
import { useEffect, useRef } from 'react';
import type { StoryStatus } from '../../shared/model/story-status.ts';
import { Localized } from '../text/Localized.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { DutchAnswers } from './DutchAnswers.tsx';
import { StorySteps } from './StorySteps.tsx';

/** How far one's own story is, its themes, and what was done with them. */
export function StoryPath({ status, onClose }: { status: StoryStatus; onClose: () => void }) {
  const { t, day } = useText();
  const { feedback, answers } = status;
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone; whoever cannot see the page hears that something was found.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="mv-lookup" aria-labelledby="pad">
      <Heading level={2} id="pad" ref={heading} tabIndex={-1}>
        {t('receipt.found')}
      </Heading>
      <Paragraph muted>
        <bdi lang="nl">{[status.roundName, status.neighbourhood].filter(Boolean).join(', ')}</bdi>
        {status.toldOn && <> · {t('receipt.told', { day: day(status.toldOn) })}</>}
      </Paragraph>
      <div className="mv-path-panes">
        <StorySteps status={status} />
        {status.themes.length > 0 && <Themes themes={status.themes} />}
      </div>
      {answers > 0 && (
        <>
          <Heading level={3}>{t('receipt.answers')}</Heading>
          <Answers feedback={feedback.slice(0, answers)} />
        </>
      )}
      {answers < feedback.length && (
        <>
          <Heading level={3}>{t('receipt.earlier')}</Heading>
          <Paragraph muted>{t('receipt.earlier.about')}</Paragraph>
          <Answers feedback={feedback.slice(answers)} />
        </>
      )}
      <Paragraph variant="small">{t('receipt.withdraw')}</Paragraph>
      <Paragraph variant="small">{t('receipt.safe')}</Paragraph>
      <div>
        <Button icon="lock" onClick={onClose}>
          {t('receipt.close')}
        </Button>
      </div>
    </section>
  );
}

function Answers({ feedback }: Pick<StoryStatus, 'feedback'>) {
  return (
    <>
      <DutchAnswers />
      <ul className="mv-answers" role="list">
        {feedback.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} level={4} />
        ))}
      </ul>
    </>
  );
}

function Themes({ themes }: Pick<StoryStatus, 'themes'>) {
  const { t } = useText();
  return (
    <div>
      <Heading level={3}>{t('receipt.themes')}</Heading>
      <ul className="mv-path-themes" role="list">
        {themes.map((theme) => (
          <li key={theme.key}>
            <Localized text={theme.short} />
            <span className="mv-path-themes__who">{t(`receipt.themes.${whoseOf(theme)}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whoseOf(theme: StoryStatus['themes'][number]): 'teller' | 'analyst' | 'both' {
  if (theme.byTeller && theme.byAnalyst) return 'both';
  return theme.byTeller ? 'teller' : 'analyst';
}
