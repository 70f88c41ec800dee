import { useRef } from 'react';
import { Link as RouteLink } from 'wouter';
import type { Feedback } from '../../shared/model/feedback.ts';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { AnsweredTheme } from './desk-queries.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { feedbackPaths } from './paths.ts';
import { ThemeFigures } from './ThemeFigures.tsx';

interface DeskThemeProps extends AnsweredTheme {
  roundId: string;
  threshold: number;
  onRetract: (published: Feedback) => void;
}

/** One theme on the desk. */
export function DeskTheme({ theme, indicator, published, roundId, threshold, onRetract }: DeskThemeProps) {
  const { t } = useText();
  const write = useRef<HTMLAnchorElement>(null);
  const retract = (answer: Feedback) => {
    // The button goes with its answer: the keyboard stays at the theme.
    write.current?.focus({ preventScroll: true });
    onRetract(answer);
  };
  return (
    <Card as="li" level={2} title={theme.name.nl}>
      <div className="mv-desk__row">
        <ThemeFigures indicator={indicator} threshold={threshold} />
        <RouteLink href={feedbackPaths.write(roundId, theme.key)} asChild>
          <LinkButton ref={write} variant="secondary" icon="edit">
            {t(published.length === 0 ? 'desk.write' : 'desk.write.more')}
          </LinkButton>
        </RouteLink>
      </div>
      {published.length > 0 && (
        <ul className="mv-desk__published" role="list" aria-label={t('desk.published')}>
          {published.map((answer) => (
            <PublishedLine key={answer.id} answer={answer} onRetract={() => retract(answer)} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function PublishedLine({ answer, onRetract }: { answer: Feedback; onRetract: () => void }) {
  const { t, day } = useText();
  return (
    <li>
      <div className="mv-desk__answer">
        <OutcomeBadge outcome={answer.outcome} />
        <p className="mv-desk__done">{answer.done}</p>
        <span className="mv-desk__day">{t('feedback.published', { day: day(answer.publishedAt) })}</span>
      </div>
      <Button icon="undo" onClick={onRetract}>
        {t('desk.retract')}
      </Button>
    </li>
  );
}
