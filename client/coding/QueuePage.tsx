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
import { choiceOf, queueAddress, type QueueChoice } from './queue-address.ts';
import { QueueOfRound } from './QueueOfRound.tsx';

/** The stories of a round, to choose one to read. What is chosen stands in the address. */
export default function QueuePage() {
  const { t } = useText();
  const [, go] = useLocation();
  const choice = choiceOf(useSearch());
  const rounds = useQuery(queryOf('listRounds', {}));
  const wanted = choice.round ?? roundInHand();
  const round = rounds.data?.rounds.find(({ id }) => id === wanted) ?? rounds.data?.rounds[0];
  useEffect(() => {
    if (round) noteRoundInHand(round.id);
  }, [round]);
  const choose = (next: QueueChoice) => go(queueAddress(next), { replace: true });
  return (
    <Stack gap="lg">
      <PageTitle>{t('coding.queue.title')}</PageTitle>
      <PageHeader title={t('coding.queue.title')} lead={t('coding.queue.lead')} />
      {rounds.isPending && <Skeleton shape="card" label={t('coding.queue.loading')} />}
      <LoadFailure error={rounds.error} again={() => void rounds.refetch()} />
      {rounds.data && round && (
        <QueueOfRound
          rounds={rounds.data.rounds}
          round={round}
          choice={{ ...choice, round: round.id }}
          choose={choose}
        />
      )}
      {rounds.data && !round && (
        <EmptyState scene="stories" title={t('coding.queue.none.title')}>
          {t('coding.queue.none')}
        </EmptyState>
      )}
    </Stack>
  );
}
