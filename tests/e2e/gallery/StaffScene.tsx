import { Button } from '../../../client/ui/Button.tsx';
import { Card } from '../../../client/ui/Card.tsx';
import { EmptyState } from '../../../client/ui/EmptyState.tsx';
import { Figure } from '../../../client/ui/Figure.tsx';
import { Loading } from '../../../client/ui/Loading.tsx';
import { PageHeader } from '../../../client/ui/PageHeader.tsx';
import { Paragraph } from '../../../client/ui/Paragraph.tsx';
import { Skeleton } from '../../../client/ui/Skeleton.tsx';
import { Stack } from '../../../client/ui/Stack.tsx';
import { StatusBadge, type BadgeTone } from '../../../client/ui/StatusBadge.tsx';
import { Table } from '../../../client/ui/Table.tsx';
import type { SceneProps } from './scene.ts';
import { StaffFrame } from './StaffFrame.tsx';

/** What staff and council see: figures, cards, a table; and a page that is empty or loading. */
export function StaffScene({ words }: SceneProps) {
  const rows = [
    { id: '1', date: '14-03-2026', place: words.districts[0], tone: 'ok', state: words.received },
    { id: '2', date: '15-03-2026', place: words.districts[1], tone: 'warning', state: words.waiting },
    { id: '3', date: '15-03-2026', place: words.districts[2], tone: 'error', state: words.refused },
  ] as const;
  return (
    <StaffFrame words={words} current={2}>
      <PageHeader
        eyebrow={words.round}
        title={words.overview}
        lead={words.lead}
        actions={
          <Button variant="primary" icon="plus">
            {words.open}
          </Button>
        }
      />
      <Stack gap="lg">
        <Stack columns>
          {[128, 41, 3].map((value, index) => (
            <Card key={value} as="div">
              <Figure value={value} label={words.stories} detail={words.districts[index]} />
            </Card>
          ))}
        </Stack>
        <Card>
          <Table
            caption={words.stories}
            rows={rows}
            rowId={(row) => row.id}
            columns={[
              { id: 'date', label: words.date, cell: (row) => row.date, rowHeader: true },
              { id: 'place', label: words.place, cell: (row) => row.place },
              { id: 'n', label: words.nHeading, cell: () => 12, numeric: true },
              {
                id: 'state',
                label: words.state,
                cell: stateBadge,
              },
            ]}
          />
        </Card>
        <Card>
          <Table
            caption={words.round}
            stacks
            rows={rows}
            rowId={(row) => row.id}
            columns={[
              { id: 'place', label: words.place, cell: (row) => row.place, rowHeader: true },
              { id: 'date', label: words.date, cell: (row) => row.date },
              { id: 'n', label: words.nHeading, cell: () => 12, numeric: true },
            ]}
          />
        </Card>
        <Stack columns>
          <Card
            level={2}
            title={
              <a className="mv-card__cover" href="#card">
                {words.theme[0]}
              </a>
            }
            meta={
              <>
                <span>{words.round}</span>
                <StatusBadge tone="accent" icon="people">
                  {words.districts[0]}
                </StatusBadge>
              </>
            }
          >
            <Paragraph>{words.story}</Paragraph>
          </Card>
          <Card level={2} tone="soft" title={words.theme[1]} footer={<Button>{words.edit}</Button>}>
            <Paragraph muted>{words.themeHint}</Paragraph>
          </Card>
          <Card
            level={2}
            tone="accent"
            title={words.theme[2]}
            footer={<StatusBadge tone="info">{words.received}</StatusBadge>}
          >
            <Paragraph>{words.themeHint}</Paragraph>
          </Card>
        </Stack>
        <Stack columns>
          {(['stories', 'search', 'done', 'offline', 'chart', 'listen'] as const).map((scene) => (
            <Card key={scene} as="div">
              <EmptyState scene={scene} title={words.empty} actions={<Button>{words.open}</Button>}>
                {words.emptyHint}
              </EmptyState>
            </Card>
          ))}
        </Stack>
        <Loading>{words.loading}</Loading>
        <Skeleton label={words.loading} />
        <Skeleton label={words.loading} shape="card" count={1} />
      </Stack>
    </StaffFrame>
  );
}

function stateBadge(row: { tone: BadgeTone; state: string }) {
  return <StatusBadge tone={row.tone}>{row.state}</StatusBadge>;
}
