import './SheetOfRound.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link as Route } from 'wouter';
import type { RoundWithCounts } from '../../shared/api/round.ts';
import type { IndicatorSheet } from '../../shared/model/indicator.ts';
import { queryOf } from '../api/query.ts';
import { useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { HowCounted } from './HowCounted.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { Progress } from './Progress.tsx';
import { storiesAddress, type InsightChoice } from './story-links.ts';
import { ThemeIndicators } from './ThemeIndicators.tsx';

interface SheetProps {
  rounds: readonly RoundWithCounts[];
  round: RoundWithCounts;
  neighbourhood: string | undefined;
  choose: (choice: InsightChoice) => void;
}

/** The indicators of one round: how far reading is, then theme by theme, then how it was counted. */
export function SheetOfRound({ rounds, round, neighbourhood, choose }: SheetProps) {
  const { t } = useText();
  const facts = useQuery(queryOf('getRound', { params: { roundId: round.id } }));
  const sheet = useQuery({
    ...queryOf('getIndicators', { query: { round: round.id, neighbourhood } }),
    placeholderData: keepPreviousData,
  });
  const failed = facts.error ? facts : sheet;
  if (failed.error) return <LoadFailure error={failed.error} again={() => void failed.refetch()} />;
  if (!facts.data || !sheet.data) return <Skeleton shape="card" count={4} label={t('insight.loading')} />;
  const { framework } = facts.data;
  return (
    <>
      <div className="insight-choice">
        <Select
          label={t('insight.round')}
          value={round.id}
          onValue={(id) => choose({ round: id })}
          options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={t('insight.neighbourhood')}
          value={neighbourhood ?? ''}
          onValue={(name) => choose({ round: round.id, neighbourhood: name })}
          options={[
            { value: '', label: t('insight.neighbourhood.all') },
            ...round.neighbourhoods.map((name) => ({ value: name, label: name })),
          ]}
        />
      </div>
      <Progress sheet={sheet.data} />
      {sheet.data.coded === 0 ? (
        <NothingCounted sheet={sheet.data} />
      ) : (
        <ThemeIndicators sheet={sheet.data} framework={framework} />
      )}
      <HowCounted framework={framework} threshold={sheet.data.threshold} />
    </>
  );
}

function NothingCounted({ sheet }: { sheet: IndicatorSheet }) {
  const { t } = useText();
  const { roundId, received } = sheet;
  const neighbourhood = sheet.neighbourhood ?? undefined;
  return (
    <EmptyState
      scene="chart"
      title={t('insight.empty.title')}
      actions={
        received > 0 && (
          <Route href={storiesAddress({ round: roundId, neighbourhood, state: 'new' })} asChild>
            <LinkButton iconEnd="arrow">{t('insight.empty.read')}</LinkButton>
          </Route>
        )
      }
    >
      {received === 0 ? t('insight.empty.no-stories') : t('insight.empty', { received })}
    </EmptyState>
  );
}
