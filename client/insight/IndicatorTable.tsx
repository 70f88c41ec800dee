import type { ReactNode } from 'react';
import { Link as Route } from 'wouter';
import type { StoryQuery } from '../../shared/api/story.ts';
import type { Framework, Theme } from '../../shared/model/framework.ts';
import type { Indicator, IndicatorSheet } from '../../shared/model/indicator.ts';
import { meanings } from '../../shared/rules/story-meaning.ts';
import { useText } from '../text/TextProvider.tsx';
import type { Text } from '../text/text.ts';
import { Link } from '../ui/Link.tsx';
import { Table, type Column } from '../ui/Table.tsx';
import { storiesAddress } from './story-links.ts';

interface Row {
  theme: Theme;
  indicator: Indicator;
}

interface TableProps {
  caption: string;
  framework: Framework;
  sheet: IndicatorSheet;
  rows: readonly Row[];
}

/** The same numbers as the bars, each a way to its stories. */
export function IndicatorTable({ caption, framework, sheet, rows }: TableProps) {
  const { t } = useText();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowId={({ theme }) => theme.key}
      columns={columnsOf(framework, sheet, t)}
    />
  );
}

function columnsOf(framework: Framework, sheet: IndicatorSheet, t: Text['t']): Column<Row>[] {
  const word = framework.themeWord.singular.nl;
  const of = ({ theme }: Row) => ({
    round: sheet.roundId,
    neighbourhood: sheet.neighbourhood ?? undefined,
    theme: theme.key,
  });
  return [
    {
      id: 'theme',
      label: word.charAt(0).toLocaleUpperCase('nl') + word.slice(1),
      rowHeader: true,
      cell: ({ theme }) => theme.short.nl,
    },
    {
      id: 'n',
      label: t('insight.stories'),
      cell: (row) => (
        <Counted count={row.indicator.n} query={{ ...of(row), by: 'analyst' }}>
          {t('insight.n', { n: row.indicator.n, coded: row.indicator.coded })}
        </Counted>
      ),
    },
    ...meanings.map((meaning): Column<Row> => ({
      id: meaning,
      label: t(`insight.meaning.${meaning}`),
      numeric: true,
      cell: (row) => (
        <Counted count={row.indicator.split[meaning]} query={{ ...of(row), meaning }}>
          {row.indicator.split[meaning]}
        </Counted>
      ),
    })),
    {
      id: 'tellers',
      label: t('insight.tellers.column'),
      numeric: true,
      cell: (row) => (
        <Counted count={row.indicator.tellers} query={{ ...of(row), by: 'teller' }}>
          {row.indicator.tellers}
        </Counted>
      ),
    },
    {
      id: 'publish',
      label: t('insight.publish.column'),
      cell: ({ indicator: { n, publishable } }) =>
        publishable ? t('insight.publishable') : t('insight.too-small', { n, threshold: sheet.threshold }),
    },
  ];
}

/** A number that opens its stories, where there are any. */
function Counted({ count, query, children }: { count: number; query: StoryQuery; children: ReactNode }) {
  if (count === 0) return children;
  return (
    <Route href={storiesAddress(query)} asChild>
      <Link>{children}</Link>
    </Route>
  );
}
