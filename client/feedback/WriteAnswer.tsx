import './FeedbackDesk.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../../shared/api/problem.ts';
import { Refused } from '../api/ask.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Heading } from '../ui/Heading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { TwoPane } from '../ui/TwoPane.tsx';
import { emptyAnswer, figuresToRelease } from './answer-draft.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useAnsweredThemes } from './desk-queries.ts';
import { feedbackPaths } from './paths.ts';
import { RoutedLink } from './RoutedLink.tsx';
import { ThemeFigures } from './ThemeFigures.tsx';

/** Writing an answer on one theme, beside what residents will see. */
export function WriteAnswer({ roundId, themeKey }: { roundId: string; themeKey: string }) {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { round, themes, threshold } = useAnsweredThemes(roundId);
  const [input, setInput] = useState(() => emptyAnswer(round.id, themeKey));
  const answered = themes.find(({ theme }) => theme.key === themeKey);
  if (!answered) throw new Refused({ kind: 'problem', problem: new Problem('not-found').toBody() });
  const themeName = answered.theme.name.nl;
  return (
    <>
      <PageTitle>{themeName}</PageTitle>
      <PageHeader
        back={
          <RoutedLink href={feedbackPaths.desk(round.id)} icon="back">
            {t('desk.title')}
          </RoutedLink>
        }
        eyebrow={round.name}
        title={themeName}
        lead={t('desk.write.lead')}
      />
      <TwoPane
        asideLabel={t('desk.preview')}
        sticky
        aside={
          <>
            <Heading level={2} size={3}>
              {t('desk.preview')}
            </Heading>
            <AnswerCard
              as="article"
              answer={{
                roundName: round.name,
                themeShort: answered.theme.short,
                heard: input.heard || t('desk.preview.heard'),
                done: input.done || t('desk.preview.done'),
                outcome: input.outcome,
                figures: figuresToRelease(answered),
                publishedAt: null,
              }}
            />
            <Paragraph variant="small" muted>
              {t('desk.frozen')}
            </Paragraph>
          </>
        }
      >
        <div>
          <ThemeFigures indicator={answered.indicator} threshold={threshold} />
          <RoutedLink href={feedbackPaths.stories(round.id, themeKey)}>{t('desk.read')}</RoutedLink>
        </div>
        <AnswerForm
          input={input}
          onInput={setInput}
          onPublished={(published) => navigate(feedbackPaths.desk(round.id), { state: { published } })}
        />
      </TwoPane>
    </>
  );
}
