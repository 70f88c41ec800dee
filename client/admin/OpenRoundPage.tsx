import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { BackLink } from './BackLink.tsx';
import { adminPaths } from './paths.ts';
import { RoundForm } from './RoundForm.tsx';

/** Opening a round: its name, framework, period and neighbourhoods. */
export function OpenRoundPage() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const { frameworks } = useSuspenseQuery(queryOf('listFrameworks', {})).data;
  const { rounds } = useSuspenseQuery(queryOf('listRounds', {})).data;
  return (
    <>
      <PageTitle>{t('admin.round.new')}</PageTitle>
      <PageHeader
        back={<BackLink href={adminPaths.rounds}>{t('admin.nav.rounds')}</BackLink>}
        title={t('admin.round.new')}
        lead={t('admin.round.new.about')}
      />
      <RoundForm
        frameworks={frameworks}
        before={rounds[0]}
        onOpened={(roundId) => navigate(adminPaths.round(roundId))}
      />
    </>
  );
}
