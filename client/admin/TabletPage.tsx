import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as Route } from 'wouter';
import type { TabletInFull } from '../../shared/api/tablet.ts';
import type { Tablet } from '../../shared/model/tablet.ts';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Link } from '../ui/Link.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { TwoPane } from '../ui/TwoPane.tsx';
import { BackLink } from './BackLink.tsx';
import { adminPaths } from './paths.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { TabletNumbers } from './TabletNumbers.tsx';
import { TabletStanding } from './TabletStanding.tsx';

/** One tablet: how it stood, what its numbers say, and the way to revoke it. */
export function TabletPage({ tabletId }: { tabletId: string }) {
  const { t, moment } = useText();
  const { data } = useSuspenseQuery(queryOf('getTablet', { params: { tabletId } }));
  const { tablet, row, undecided } = data;
  return (
    <>
      <PageTitle>{tablet.name}</PageTitle>
      <PageHeader
        back={<BackLink href={adminPaths.tablets}>{t('admin.nav.tablets')}</BackLink>}
        title={tablet.name}
        lead={
          tablet.lastSeenAt === null
            ? t('admin.tablet.never-seen')
            : t('admin.tablet.last-seen', { moment: moment(tablet.lastSeenAt) })
        }
        actions={
          tablet.revokedAt !== null && (
            <StatusBadge tone="error" icon="lock">
              {t('admin.tablet.revoked')}
            </StatusBadge>
          )
        }
      />
      <TwoPane asideLabel={t('admin.revoke')} aside={<End tablet={data} />}>
        <Stack gap="lg">
          {undecided > 0 && (
            <Alert
              type="info"
              actions={
                <Route href={adminPaths.aside} asChild>
                  <Link alone>{t('admin.tablet.wait.go')}</Link>
                </Route>
              }
            >
              {t('admin.tablet.wait', { count: undecided })}
            </Alert>
          )}
          <TabletStanding standing={tablet.standing} />
          <TabletNumbers row={row} />
        </Stack>
      </TwoPane>
    </>
  );
}

/** How its work ends: by revoking it, and what there is to report after that. */
function End({ tablet: { tablet, revocation, sinceRevoked } }: { tablet: TabletInFull }) {
  const { t, moment } = useText();
  const [revoking, setRevoking] = useState(false);
  const report = (
    <Route href={adminPaths.tabletReport(tablet.id)} asChild>
      <Link alone icon="list">
        {t('admin.tablet.report')}
      </Link>
    </Route>
  );
  if (tablet.revokedAt !== null) {
    return (
      <Card level={2} title={t('admin.tablet.is-revoked')} footer={report}>
        <Paragraph>
          {t('admin.tablet.is-revoked.about', {
            name: revocation?.by ?? '',
            moment: moment(tablet.revokedAt),
            reason: revocation?.reason ?? '',
          })}
        </Paragraph>
        <Paragraph>
          {t(isSeenSince(tablet) ? 'admin.tablet.is-revoked.word' : 'admin.tablet.is-revoked.since', {
            count: sinceRevoked.items,
          })}
        </Paragraph>
      </Card>
    );
  }
  return (
    <Card level={2} title={t('admin.revoke')}>
      <Paragraph>{t('admin.revoke.card')}</Paragraph>
      <Button variant="danger" icon="lock" onClick={() => setRevoking(true)}>
        {t('admin.revoke')}
      </Button>
      <RevokeDialog open={revoking} onClose={() => setRevoking(false)} tablet={tablet} />
    </Card>
  );
}

/** It was in contact after it was revoked: what it says from then on is not taken, for it can be a thief's word. */
const isSeenSince = ({ lastSeenAt, revokedAt }: Tablet): boolean =>
  lastSeenAt !== null && revokedAt !== null && Date.parse(lastSeenAt) > Date.parse(revokedAt);
