import './AnswerCard.css';
import type { Feedback, FeedbackOutcome } from '../../shared/model/feedback.ts';
import { Localized } from '../text/Localized.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Card } from '../ui/Card.tsx';
import type { HeadingLevel } from '../ui/Heading.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';

/** What a reader sees of an answer; a preview has no day, and perhaps no outcome yet. */
export type ShownAnswer = Pick<Feedback, 'roundName' | 'themeShort' | 'heard' | 'done' | 'figures'> & {
  outcome: FeedbackOutcome | undefined;
  publishedAt: string | null;
};

interface AnswerCardProps {
  answer: ShownAnswer;
  as?: 'li' | 'article';
  level?: HeadingLevel;
}

/** "Dit hoorden we, dit deden we ermee". The municipality writes in Dutch, whatever the reader's language. */
export function AnswerCard({ answer, as = 'li', level = 3 }: AnswerCardProps) {
  const { t, day } = useText();
  return (
    <Card
      as={as}
      level={level}
      title={<Localized text={answer.themeShort} />}
      meta={
        <>
          {answer.outcome && <OutcomeBadge outcome={answer.outcome} />}
          <bdi lang="nl">{answer.roundName}</bdi>
        </>
      }
    >
      <div className="mv-answer__part">
        <p className="mv-answer__label">{t('feedback.heard')}</p>
        <Paragraph lang="nl" dir="ltr">
          {answer.heard}
        </Paragraph>
      </div>
      <div className="mv-answer__part mv-answer__done">
        <p className="mv-answer__label">{t('feedback.done')}</p>
        <Paragraph lang="nl" dir="ltr">
          {answer.done}
        </Paragraph>
      </div>
      <div className="mv-answer__foot">
        <Figures figures={answer.figures} />
        {answer.publishedAt && <span>{t('feedback.published', { day: day(answer.publishedAt) })}</span>}
      </div>
    </Card>
  );
}

function Figures({ figures }: Pick<ShownAnswer, 'figures'>) {
  const { t, number } = useText();
  return (
    <span className="mv-answer__figures">
      <Icon name="chart" />
      <span>
        {figures === null
          ? t('feedback.no-figures')
          : t('feedback.figures', { n: number(figures.n), coded: number(figures.coded) })}
      </span>
    </span>
  );
}
