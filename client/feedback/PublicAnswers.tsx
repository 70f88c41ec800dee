import './PublicAnswers.css';
import { useState } from 'react';
import type { Feedback } from '../../shared/model/feedback.ts';
import { useAnswer } from '../api/use-answer.ts';
import { refusalWords } from '../text/refusal-words.ts';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ALL_ANSWERS, filterAnswers, filterChoices } from './answer-filter.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { AnswerFilters } from './AnswerFilters.tsx';
import { DutchAnswers } from './DutchAnswers.tsx';

/** All answers to residents, the newest first. */
export function PublicAnswers() {
  const text = useText();
  const { t } = text;
  const { answer, again } = useAnswer('listFeedback', {});
  return (
    <section aria-labelledby="antwoorden">
      <Heading level={2} id="antwoorden">
        {t('feedback.answers')}
      </Heading>
      {answer.kind === 'loading' && <Skeleton shape="card" label={t('app.loading')} />}
      {answer.kind === 'ok' && <Answers all={answer.value.feedback} />}
      {(answer.kind === 'problem' || answer.kind === 'offline') && (
        <Alert
          type="error"
          live="alert"
          title={t('app.fault')}
          actions={<Button onClick={again}>{t('app.again')}</Button>}
        >
          {refusalWords(text, answer)}
        </Alert>
      )}
    </section>
  );
}

/** From this many on it helps to choose. */
const MANY = 4;

function Answers({ all }: { all: readonly Feedback[] }) {
  const { t } = useText();
  const [filter, setFilter] = useState(ALL_ANSWERS);
  const shown = filterAnswers(all, filter);
  if (all.length === 0) {
    return (
      <EmptyState scene="stories" level={3} title={t('feedback.empty.title')}>
        {t('feedback.empty.about')}
      </EmptyState>
    );
  }
  return (
    <>
      <DutchAnswers />
      {all.length >= MANY && (
        <AnswerFilters
          choices={filterChoices(all)}
          filter={filter}
          onFilter={setFilter}
          found={shown.length}
        />
      )}
      {shown.length === 0 && (
        <EmptyState
          scene="search"
          level={3}
          title={t('feedback.filter.nothing')}
          actions={<Button onClick={() => setFilter(ALL_ANSWERS)}>{t('feedback.filter.clear')}</Button>}
        />
      )}
      <ul className="mv-answers" role="list">
        {shown.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} />
        ))}
      </ul>
    </>
  );
}
