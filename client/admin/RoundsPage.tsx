import { useSuspenseQuery } from '@tanstack/react-query';
import { Link as RouteLink } from 'wouter';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AdminNav } from './AdminNav.tsx';
import { adminPaths } from './paths.ts';
import { RoundCard } from './RoundCard.tsx';

/** All rounds, the newest first. */
export function RoundsPage() {
  const { t } = useText();
  const { rounds } = useSuspenseQuery(queryOf('listRounds', {})).data;
  const { frameworks } = useSuspenseQuery(queryOf('listFrameworks', {})).data;
  const open = (
    <RouteLink href={adminPaths.newRound} asChild>
      <LinkButton icon="plus">
        {t(rounds.length === 0 ? 'admin.rounds.first' : 'admin.rounds.open')}
      </LinkButton>
    </RouteLink>
  );
  return (
    <>
      <PageTitle>{t('admin.rounds.title')}</PageTitle>
      <AdminNav />
      <PageHeader
        title={t('admin.rounds.title')}
        lead={t('admin.rounds.lead')}
        actions={rounds.length > 0 && open}
      />
      {rounds.length === 0 ? (
        <EmptyState scene="listen" title={t('admin.rounds.empty')} actions={open}>
          {t('admin.rounds.empty.about')}
        </EmptyState>
      ) : (
        <ul className="mv-rounds" role="list">
          {rounds.map((round) => (
            <RoundCard
              key={round.id}
              round={round}
              framework={frameworks.find(
                ({ key, version }) => key === round.frameworkKey && version === round.frameworkVersion,
              )}
            />
          ))}
        </ul>
      )}
    </>
  );
}
