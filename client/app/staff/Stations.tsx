import { lazy } from 'react';
import { Link as RouteLink, Route, Switch, useLocation } from 'wouter';
import type { Staff } from '../../../shared/model/staff.ts';
import { PageTitle } from '../../text/PageTitle.tsx';
import { useText } from '../../text/TextProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { firstStationOf, may, stationAt } from './stations.ts';

const QueuePage = lazy(() => import('../../coding/QueuePage.tsx'));
const StoryPage = lazy(() => import('../../coding/StoryPage.tsx'));
const InsightPage = lazy(() => import('../../insight/InsightPage.tsx'));
const HandInDesk = lazy(async () => ({ default: (await import('../rescue/HandInDesk.tsx')).HandInDesk }));
const AdminPage = lazy(() => import('./AdminPage.tsx'));

/** No station: a coordinator and an analyst come here once in a while, by a link or by the file itself. */
const HAND_IN = '/inleveren';

/** The pages of each station, for whoever may work there. */
export function Stations({ staff }: { staff: Staff }) {
  const [address] = useLocation();
  if (address === HAND_IN && may(staff, 'story.hand-in')) return <HandInDesk />;
  const station = stationAt(address);
  if (!station || !may(staff, station.act)) return <Forbidden staff={staff} />;
  return (
    <Switch>
      <Route path="/duiden" component={QueuePage} />
      <Route path="/duiden/:storyId" component={StoryPage} />
      <Route path="/inzicht" component={InsightPage} />
      <Route path="/beheer/*?" component={AdminPage} />
      <Route component={NoSuchPage} />
    </Switch>
  );
}

function Forbidden({ staff }: { staff: Staff }) {
  const { t } = useText();
  return (
    <>
      <PageTitle>{t('station.forbidden')}</PageTitle>
      <EmptyState
        scene="search"
        level={1}
        title={t('station.forbidden')}
        actions={
          <RouteLink href={firstStationOf(staff)} asChild>
            <LinkButton>{t('station.home')}</LinkButton>
          </RouteLink>
        }
      >
        {t('station.forbidden.about')}
      </EmptyState>
    </>
  );
}
