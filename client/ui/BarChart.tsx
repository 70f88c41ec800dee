import './BarChart.css';
import { useId, type MouseEvent, type ReactNode } from 'react';
import { BarPatterns } from './BarPatterns.tsx';
import { stackedParts, wholePercentages } from './chart-geometry.ts';
import { Disclosure } from './Disclosure.tsx';
import { Table } from './Table.tsx';

export type BarKey = 'helping' | 'mixed' | 'neutral' | 'hindering';

export type BarRow = {
  id: string;
  label: ReactNode;
  /** Counts of stories; undefined where too few were counted to show anything. */
  counts: Readonly<Record<BarKey, number>> | undefined;
  /** Words of how many the bar rests on: "n = 24"; or why nothing is shown: "te weinig verhalen". */
  n: ReactNode;
  /** Leads to the stories behind the bar. */
  href?: string;
  onOpen?: (event: MouseEvent<HTMLElement>) => void;
};

export type BarChartProps = {
  caption: ReactNode;
  rows: readonly BarRow[];
  words: Record<BarKey, string> & {
    /** Heads the first and the last column of the table: "Omdenker", "Aantal verhalen". */
    rowHeading: string;
    nHeading: string;
    /** Opens the table: "Bekijk als tabel". */
    showTable: string;
    /** Stands in a cell where nothing may be shown. */
    hidden: string;
  };
};

const KEYS = ['helping', 'mixed', 'neutral', 'hindering'] as const satisfies readonly BarKey[];

/**
 * Shares as stacked bars, each with its n, and the same as a table (NL Design System, guideline on charts): the
 * pattern and the percentage say what the colour says, and nothing hides in a tooltip.
 */
export function BarChart({ caption, rows, words }: BarChartProps) {
  const patterns = useId();
  return (
    <figure className="mv-chart">
      <figcaption className="mv-chart__caption">{caption}</figcaption>
      <BarPatterns id={patterns} />
      <ul className="mv-chart__legend" role="list">
        {KEYS.map((key) => (
          <li key={key}>
            <svg className="mv-chart__key" width="22" height="22" aria-hidden="true">
              <rect className={`mv-bar mv-bar--${key}`} width="22" height="22" rx="6" />
              <rect width="22" height="22" rx="6" fill={`url(#${patterns}-${key})`} />
            </svg>
            {words[key]}
          </li>
        ))}
      </ul>
      <ul className="mv-chart__rows" role="list">
        {rows.map((row) => (
          <li key={row.id} className="mv-chart__row">
            <span className="mv-chart__label">
              {row.href === undefined ? (
                row.label
              ) : (
                <a href={row.href} onClick={row.onOpen}>
                  {row.label}
                </a>
              )}
            </span>
            <span className="mv-chart__n">{row.n}</span>
            {row.counts && <Bar counts={row.counts} words={words} patterns={patterns} />}
          </li>
        ))}
      </ul>
      <Disclosure summary={words.showTable}>
        <ChartTable caption={caption} rows={rows} words={words} />
      </Disclosure>
    </figure>
  );
}

function Bar(props: {
  counts: Readonly<Record<BarKey, number>>;
  words: Record<BarKey, string>;
  patterns: string;
}) {
  const { counts, words, patterns } = props;
  const percentages = wholePercentages(KEYS.map((key) => counts[key]));
  const spoken = KEYS.map((key, index) => `${words[key]} ${percentages[index]}%`).join(', ');
  return (
    <span className="mv-chart__bar">
      <svg className="mv-chart__drawing" width="100%" height="28" role="img" aria-label={spoken}>
        {stackedParts(KEYS, counts).map(({ key, start, width }) => (
          <g key={key}>
            <rect className={`mv-bar mv-bar--${key}`} x={`${start}%`} width={`${width}%`} height="28" />
            <rect x={`${start}%`} width={`${width}%`} height="28" fill={`url(#${patterns}-${key})`} />
          </g>
        ))}
      </svg>
      <span className="mv-chart__shares" aria-hidden="true">
        {KEYS.map((key, index) =>
          counts[key] === 0 ? null : (
            <span key={key} className={`mv-chart__share mv-chart__share--${key}`}>
              <bdi>{percentages[index]}%</bdi> {words[key].toLocaleLowerCase()}
            </span>
          ),
        )}
      </span>
    </span>
  );
}

function ChartTable({ caption, rows, words }: BarChartProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        { id: 'row', label: words.rowHeading, cell: (row) => row.label, rowHeader: true },
        ...KEYS.map((key) => ({
          id: key,
          label: words[key],
          cell: (row: BarRow) => (row.counts ? row.counts[key] : words.hidden),
          numeric: true,
        })),
        { id: 'n', label: words.nHeading, cell: (row) => row.n, numeric: true },
      ]}
    />
  );
}
