import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as Route } from 'wouter';
import type { Tablet } from '../../shared/model/tablet.ts';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { Table } from '../ui/Table.tsx';
import { AdminNav } from './AdminNav.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { adminPaths } from './paths.ts';

/** The tablets that collect stories: when each was last seen, and what came of it. */
export function TabletsPage() {
  const { t, day, moment, number } = useText();
  const { tablets } = useSuspenseQuery(queryOf('listTablets', {})).data;
  const [enrolling, setEnrolling] = useState(false);
  const enrol = (
    <Button variant="primary" icon="plus" onClick={() => setEnrolling(true)}>
      {t('admin.tablet.enrol')}
    </Button>
  );
  return (
    <>
      <PageTitle>{t('admin.tablets.title')}</PageTitle>
      <AdminNav />
      <PageHeader
        title={t('admin.tablets.title')}
        lead={t('admin.tablets.lead')}
        actions={tablets.length > 0 && enrol}
      />
      <Stack gap="lg">
        {tablets.length === 0 ? (
          <EmptyState scene="offline" title={t('admin.tablets.empty')} actions={enrol}>
            {t('admin.tablets.empty.about')}
          </EmptyState>
        ) : (
          <Card>
            <Table
              caption={t('admin.tablets.title')}
              hideCaption
              stacks
              rows={tablets}
              rowId={(tablet) => tablet.id}
              columns={[
                {
                  id: 'name',
                  label: t('admin.tablet.name'),
                  cell: linkTo,
                  rowHeader: true,
                },
                {
                  id: 'seen',
                  label: t('admin.tablet.seen'),
                  cell: ({ lastSeenAt }) => (lastSeenAt ? moment(lastSeenAt) : t('admin.tablet.never')),
                },
                {
                  id: 'unsent',
                  label: t('admin.tablet.unsent'),
                  cell: ({ standing }) =>
                    standing ? number(standing.unsent) : t('admin.tablet.unsent.unknown'),
                  numeric: true,
                },
                {
                  id: 'enrolled',
                  label: t('admin.tablet.enrolled'),
                  cell: (tablet) => day(tablet.enrolledAt),
                },
                {
                  id: 'received',
                  label: t('admin.tablet.received'),
                  cell: (tablet) => number(tablet.received),
                  numeric: true,
                },
              ]}
            />
          </Card>
        )}
        <Route href={adminPaths.handIn} asChild>
          <Link alone icon="arrow">
            {t('admin.tablets.rescue')}
          </Link>
        </Route>
      </Stack>
      <EnrolDialog open={enrolling} onClose={() => setEnrolling(false)} />
    </>
  );
}

const linkTo = (tablet: Tablet) => <TabletLink tablet={tablet} />;

function TabletLink({ tablet: { id, name, revokedAt } }: { tablet: Tablet }) {
  const { t } = useText();
  return (
    <Stack row gap="xs">
      <Route href={adminPaths.tablet(id)} asChild>
        <Link>{name}</Link>
      </Route>
      {revokedAt !== null && <StatusBadge tone="error">{t('admin.tablet.revoked')}</StatusBadge>}
    </Stack>
  );
}
