import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RoundWithCounts } from '../../shared/api/round.ts';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BehindNumber } from './BehindNumber.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { isBehindNumber, queueAddress, type QueueChoice } from './queue-address.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueList } from './QueueList.tsx';

export interface QueueProps {
  rounds: readonly RoundWithCounts[];
  round: RoundWithCounts;
  choice: QueueChoice & { round: RoundWithCounts['id'] };
  choose: (choice: QueueChoice) => void;
}

/** The list of one round: what is chosen, the stories of it, or why there are none. */
export function QueueOfRound(props: QueueProps) {
  const { round, choice } = props;
  const { t } = useText();
  useRoundInAddress(choice);
  const facts = useQuery(queryOf('getRound', { params: { roundId: round.id } }));
  const stories = useQuery({
    ...queryOf('listStories', { query: choice }),
    placeholderData: keepPreviousData,
  });
  const failed = facts.error ? facts : stories;
  if (failed.error) return <LoadFailure error={failed.error} again={() => void failed.refetch()} />;
  if (!facts.data || !stories.data) {
    return <Skeleton shape="card" count={5} label={t('coding.queue.loading')} />;
  }
  const { framework } = facts.data;
  return (
    <>
      {isBehindNumber(choice) && (
        <BehindNumber choice={choice} framework={framework} total={stories.data.total} />
      )}
      <QueueFilters {...props} framework={framework} />
      {stories.data.stories.length === 0 ? (
        <QueueEmpty {...props} />
      ) : (
        <QueueList {...stories.data} choice={choice} framework={framework} />
      )}
    </>
  );
}

/** An address without a round gets the one that is shown, so that it can be kept and handed on. */
function useRoundInAddress(choice: QueueChoice) {
  const address = queueAddress(choice);
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    if (new URLSearchParams(search).has('round') || pathname !== '/duiden') return;
    history.replaceState(history.state, '', address + hash);
  }, [address]);
}
