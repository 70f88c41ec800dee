import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { queryOf } from '../api/query.ts';
import { noteRoundInHand, roundInHand } from '../local/round-in-hand.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Stack } from '../ui/Stack.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { SheetOfRound } from './SheetOfRound.tsx';
import { insightAddress, insightChoiceOf, type InsightChoice } from './story-links.ts';

/** What residents tell, theme by theme, for a round or one neighbourhood of it. */
export default function InsightPage() {
  const { t } = useText();
  const [, go] = useLocation();
  const choice = insightChoiceOf(useSearch());
  const rounds = useQuery(queryOf('listRounds', {}));
  const wanted = choice.round ?? roundInHand();
  const round = rounds.data?.rounds.find(({ id }) => id === wanted) ?? rounds.data?.rounds[0];
  useEffect(() => {
    if (round) noteRoundInHand(round.id);
  }, [round]);
  const choose = (next: InsightChoice) => go(insightAddress(next), { replace: true });
  return (
    <Stack gap="lg">
      <PageTitle>{t('insight.title')}</PageTitle>
      <PageHeader title={t('insight.title')} lead={t('insight.lead')} />
      {rounds.isPending && <Skeleton shape="card" label={t('insight.loading')} />}
      <LoadFailure error={rounds.error} again={() => void rounds.refetch()} />
      {rounds.data && round && (
        <SheetOfRound
          rounds={rounds.data.rounds}
          round={round}
          neighbourhood={round.neighbourhoods.find((name) => name === choice.neighbourhood)}
          choose={choose}
        />
      )}
      {rounds.data && !round && (
        <EmptyState scene="chart" title={t('insight.none.title')}>
          {t('insight.none')}
        </EmptyState>
      )}
    </Stack>
  );
}
