import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Heading } from '../ui/Heading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Stack } from '../ui/Stack.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { TwoPane } from '../ui/TwoPane.tsx';
import { BackLink } from './BackLink.tsx';
import { EventCard } from './EventCard.tsx';
import { OpenEventDialog } from './OpenEventDialog.tsx';
import { adminPaths } from './paths.ts';
import { RoundBadge } from './RoundBadge.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import { RoundFigures } from './RoundFigures.tsx';
import { RoundWays } from './RoundWays.tsx';

/** One round: how far it is, its events, and the ways on to reading, counting and answering. */
export function RoundPage({ roundId }: { roundId: string }) {
  const { t, day } = useText();
  const { round, framework, events } = useSuspenseQuery(queryOf('getRound', { params: { roundId } })).data;
  const [opening, setOpening] = useState(false);
  const openEvent = (
    <Button variant="primary" icon="plus" onClick={() => setOpening(true)}>
      {t('admin.event.open')}
    </Button>
  );
  return (
    <>
      <PageTitle>{round.name}</PageTitle>
      <PageHeader
        back={<BackLink href={adminPaths.rounds}>{t('admin.nav.rounds')}</BackLink>}
        eyebrow={`${framework.name}, ${framework.municipality}`}
        title={round.name}
        lead={
          round.closesOn === null
            ? t('admin.period.from', { from: day(round.opensOn) })
            : t('admin.period', { from: day(round.opensOn), until: day(round.closesOn) })
        }
        actions={
          <>
            <RoundBadge round={round} />
            {round.fictional && <StatusBadge tone="warning">{t('admin.fictional')}</StatusBadge>}
          </>
        }
      />
      <TwoPane asideLabel={t('admin.round.about')} aside={<RoundFacts round={round} framework={framework} />}>
        <Stack gap="xl">
          <Card>
            <RoundFigures round={round} />
          </Card>
          <Stack gap="md">
            <Stack row className="mv-section-head">
              <Heading level={2}>{t('admin.events.title')}</Heading>
              {events.length > 0 && openEvent}
            </Stack>
            {events.length === 0 ? (
              <EmptyState scene="listen" level={3} title={t('admin.events.empty')} actions={openEvent}>
                {t('admin.events.empty.about')}
              </EmptyState>
            ) : (
              <ul className="mv-events" role="list">
                {events.map((event) => (
                  <EventCard key={event.id} event={event} />
                ))}
              </ul>
            )}
          </Stack>
        </Stack>
      </TwoPane>
      <RoundWays roundId={round.id} />
      <OpenEventDialog open={opening} onClose={() => setOpening(false)} round={round} />
    </>
  );
}
