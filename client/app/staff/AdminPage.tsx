import { Route, Switch } from 'wouter';
import { RoundId, SetAsideId, TabletId } from '../../../shared/model/ids.ts';
import { EventPage } from '../../admin/EventPage.tsx';
import { LostTabletReport } from '../../admin/LostTabletReport.tsx';
import { OpenRoundPage } from '../../admin/OpenRoundPage.tsx';
import { PeoplePage } from '../../admin/PeoplePage.tsx';
import { RoundPage } from '../../admin/RoundPage.tsx';
import { RoundsPage } from '../../admin/RoundsPage.tsx';
import { SetAsideItemPage } from '../../admin/SetAsideItemPage.tsx';
import { SetAsidePage } from '../../admin/SetAsidePage.tsx';
import { TabletPage } from '../../admin/TabletPage.tsx';
import { TabletsPage } from '../../admin/TabletsPage.tsx';
import { FeedbackDesk } from '../../feedback/FeedbackDesk.tsx';
import { WriteAnswer } from '../../feedback/WriteAnswer.tsx';
import { pageOf } from './page-of.ts';
import { NoSuchPage } from './NoSuchPage.tsx';

/** Administration by address; the answers to residents, which are a room of their own, stand under their round. */
export default function AdminPage() {
  return (
    <Switch>
      <Route path="/beheer" component={RoundsPage} />
      <Route path="/beheer/tablets" component={TabletsPage} />
      <Route path="/beheer/tablets/:tabletId">
        {pageOf('tabletId', TabletId, (tabletId) => (
          <TabletPage tabletId={tabletId} />
        ))}
      </Route>
      <Route path="/beheer/tablets/:tabletId/verslag">
        {pageOf('tabletId', TabletId, (tabletId) => (
          <LostTabletReport tabletId={tabletId} />
        ))}
      </Route>
      <Route path="/beheer/apart" component={SetAsidePage} />
      <Route path="/beheer/apart/:setAsideId">
        {pageOf('setAsideId', SetAsideId, (setAsideId) => (
          <SetAsideItemPage setAsideId={setAsideId} />
        ))}
      </Route>
      <Route path="/beheer/mensen" component={PeoplePage} />
      <Route path="/beheer/rondes/nieuw" component={OpenRoundPage} />
      <Route path="/beheer/rondes/:roundId">
        {pageOf('roundId', RoundId, (roundId) => (
          <RoundPage roundId={roundId} />
        ))}
      </Route>
      <Route path="/beheer/rondes/:roundId/gelegenheden/:eventId">
        {({ roundId, eventId }) => <EventPage roundId={roundId} eventId={eventId} />}
      </Route>
      <Route path="/beheer/rondes/:roundId/terugkoppeling">
        {pageOf('roundId', RoundId, (roundId) => (
          <FeedbackDesk roundId={roundId} />
        ))}
      </Route>
      <Route path="/beheer/rondes/:roundId/terugkoppeling/:theme">
        {({ roundId, theme }) => <WriteAnswer roundId={roundId} themeKey={theme} />}
      </Route>
      <Route component={NoSuchPage} />
    </Switch>
  );
}
