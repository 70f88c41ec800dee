import './EventPage.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Event } from '../../shared/model/event.ts';
import { Refused } from '../api/ask.ts';
import { queryOf } from '../api/query.ts';
import { Problem } from '../../shared/api/problem.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Link } from '../ui/Link.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TwoPane } from '../ui/TwoPane.tsx';
import { BackLink } from './BackLink.tsx';
import { adminPaths, tellingAddress } from './paths.ts';
import { Poster } from './Poster.tsx';

/** One event: how residents reach it, on a screen and on paper. */
export function EventPage({ roundId, eventId }: { roundId: string; eventId: string }) {
  const { t, day } = useText();
  const { round, events } = useSuspenseQuery(queryOf('getRound', { params: { roundId } })).data;
  const { organisation } = useSuspenseQuery(queryOf('getService', {})).data;
  const event = events.find(({ id }) => id === eventId);
  if (!event) throw new Refused({ kind: 'problem', problem: new Problem('not-found').toBody() });
  return (
    <>
      <PageTitle>{event.name}</PageTitle>
      <div className="mv-event-screen">
        <PageHeader
          back={<BackLink href={adminPaths.round(roundId)}>{round.name}</BackLink>}
          title={event.name}
          lead={`${day(event.on)}, ${event.neighbourhood}`}
        />
        <TwoPane asideLabel={t('admin.event.how')} aside={<How />}>
          <Share event={event} />
        </TwoPane>
        <Stack row className="mv-section-head mv-paper-head">
          <Stack gap="xs">
            <Heading level={2}>{t('admin.poster.title')}</Heading>
            <Paragraph muted>{t('admin.poster.about')}</Paragraph>
          </Stack>
          <Button variant="primary" icon="download" onClick={() => window.print()}>
            {t('admin.poster.print')}
          </Button>
        </Stack>
      </div>
      <Poster event={event} organisation={organisation} fictional={round.fictional} />
    </>
  );
}

function Share({ event }: { event: Event }) {
  const { t } = useText();
  const address = tellingAddress(event.code);
  return (
    <Card level={2} title={t('admin.event.share')}>
      <div className="mv-event-share">
        <div className="mv-event-share__qr">
          <QrCode text={address} label={t('admin.event.qr', { event: event.name })} size={260} />
        </div>
        <div className="mv-event-share__words">
          <Paragraph>{t('admin.event.share.about')}</Paragraph>
          <Paragraph>
            {t('admin.event.share.type', { address: `${location.host}/vertel` })}
            <bdi className="mv-event-share__code" dir="ltr">
              {event.code}
            </bdi>
          </Paragraph>
          <Stack row gap="sm">
            <CopyButton
              text={address}
              label={t('admin.copy')}
              copiedLabel={t('admin.copied')}
              failedLabel={t('admin.copy.failed')}
            />
            <Link href={address} target="_blank" rel="noreferrer" alone>
              {t('admin.event.try')}
            </Link>
          </Stack>
        </div>
      </div>
    </Card>
  );
}

function How() {
  const { t } = useText();
  return (
    <Card tone="soft" level={2} title={t('admin.event.how')}>
      <ol className="mv-numbered">
        <li>{t('admin.event.how.poster')}</li>
        <li>{t('admin.event.how.tablet')}</li>
        <li>{t('admin.event.how.after')}</li>
      </ol>
    </Card>
  );
}
