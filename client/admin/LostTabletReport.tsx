import './LostTabletReport.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { TabletInFull } from '../../shared/api/tablet.ts';
import { queryOf } from '../api/query.ts';
import { PageTitle } from '../text/PageTitle.tsx';
import { useText } from '../text/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Heading } from '../ui/Heading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { BackLink } from './BackLink.tsx';
import { adminPaths } from './paths.ts';
import { rangeWords } from './range-words.ts';
import { rowWords } from './row-words.ts';
import { useNow } from '../ui/use-now.ts';

const MINUTE = 60_000;

/** On paper, what a data protection officer asks when a tablet is lost (GDPR, article 33). */
export function LostTabletReport({ tabletId }: { tabletId: string }) {
  const { t, momentInFull } = useText();
  const tablet = useSuspenseQuery(queryOf('getTablet', { params: { tabletId } })).data;
  const now = useNow(MINUTE);
  return (
    <div className="mv-report">
      <PageTitle>{t('lost.title')}</PageTitle>
      <PageHeader
        back={<BackLink href={adminPaths.tablet(tabletId)}>{tablet.tablet.name}</BackLink>}
        title={t('lost.title')}
        lead={t('lost.lead')}
        actions={
          <Button variant="primary" icon="download" onClick={() => window.print()}>
            {t('lost.print')}
          </Button>
        }
      />
      <Paragraph muted>{t('lost.made', { moment: momentInFull(new Date(now).toISOString()) })}</Paragraph>
      <Which tablet={tablet} />
      <HowMuch tablet={tablet} />
      <Lines title="lost.on" lines={ON} />
      <Lines title="lost.off" lines={OFF} />
      <Since tablet={tablet} />
      <ToFill />
    </div>
  );
}

const ON = [
  'lost.on.sealed',
  'lost.on.drafts',
  'lost.on.pin',
  'lost.on.shift',
  'lost.on.forms',
  'lost.on.key',
] as const;
const OFF = ['lost.off.text', 'lost.off.codes', 'lost.off.accounts'] as const;
const FILL = ['lost.fill.found', 'lost.fill.open', 'lost.fill.done'] as const;

function Which({ tablet: { tablet, revocation } }: { tablet: TabletInFull }) {
  const { t, day, momentInFull } = useText();
  const { id, name, enrolledAt, lastSeenAt, revokedAt } = tablet;
  return (
    <section>
      <Heading level={2}>{t('lost.tablet')}</Heading>
      <SummaryList
        items={[
          { id: 'name', term: t('lost.name'), value: name },
          { id: 'id', term: t('lost.id'), value: id },
          { id: 'enrolled', term: t('lost.enrolled'), value: day(enrolledAt) },
          {
            id: 'seen',
            term: t('lost.seen'),
            value: lastSeenAt === null ? t('admin.tablet.never') : momentInFull(lastSeenAt),
          },
          {
            id: 'revoked',
            term: t('lost.revoked'),
            value:
              revokedAt === null
                ? t('lost.revoked.not')
                : t('lost.revoked.by', { moment: momentInFull(revokedAt), name: revocation?.by ?? '' }),
          },
          ...(revocation ? [{ id: 'reason', term: t('lost.reason'), value: revocation.reason }] : []),
        ]}
      />
    </section>
  );
}

function HowMuch({ tablet: { tablet, row, lastReceivedAt } }: { tablet: TabletInFull }) {
  const text = useText();
  const { t, number, momentInFull } = text;
  const { standing } = tablet;
  const words = rowWords(text, row);
  return (
    <section>
      <Heading level={2}>{t('lost.held')}</Heading>
      <Paragraph>
        {standing === null
          ? t('lost.held.unknown')
          : t('lost.held.standing', { moment: momentInFull(standing.at) })}
      </Paragraph>
      <SummaryList
        items={[
          ...(standing === null
            ? []
            : [
                { id: 'unsent', term: t('lost.held.unsent'), value: number(standing.unsent) },
                { id: 'drafts', term: t('lost.held.drafts'), value: number(standing.drafts) },
              ]),
          ...(standing?.since
            ? [{ id: 'oldest', term: t('lost.held.oldest'), value: momentInFull(standing.since) }]
            : []),
          {
            id: 'since',
            term: t('lost.held.since'),
            value:
              lastReceivedAt === null
                ? t('lost.held.since.never')
                : t('lost.held.since.received', { moment: momentInFull(lastReceivedAt) }),
          },
          { id: 'received', term: t('lost.held.received'), value: words.received },
          { id: 'missing', term: t('lost.held.missing'), value: words.missing },
          { id: 'perhaps', term: t('lost.held.perhaps'), value: words.perhaps },
        ]}
      />
    </section>
  );
}

type LineId = (typeof ON)[number] | (typeof OFF)[number];

function Lines({ title, lines }: { title: 'lost.on' | 'lost.off'; lines: readonly LineId[] }) {
  const { t } = useText();
  return (
    <section>
      <Heading level={2}>{t(title)}</Heading>
      <ul className="mv-report__lines">
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </section>
  );
}

function Since({ tablet: { tablet, sinceRevoked } }: { tablet: TabletInFull }) {
  const { t } = useText();
  if (tablet.revokedAt === null) return null;
  const { items, numbers } = sinceRevoked;
  return (
    <section>
      <Heading level={2}>{t('lost.since')}</Heading>
      <Paragraph>
        {items === 0 ? t('lost.since.none') : t('lost.since.some', { count: items })}{' '}
        {numbers.length > 0 && t('lost.since.numbers', { numbers: rangeWords(numbers) })}
      </Paragraph>
    </section>
  );
}

/** Lines to write on: what only people know. */
function ToFill() {
  const { t } = useText();
  return (
    <section className="mv-report__fill">
      <Heading level={2}>{t('lost.fill')}</Heading>
      {FILL.map((line) => (
        <p key={line} className="mv-report__question">
          {t(line)}
        </p>
      ))}
    </section>
  );
}
