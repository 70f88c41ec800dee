import './Table.css';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useOverflow } from './use-overflow.ts';

export type Column<Row> = {
  id: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the line of reading. */
  numeric?: boolean;
  /** This cell names its row. */
  rowHeader?: boolean;
};

export type TableProps<Row> = {
  caption: ReactNode;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
};

/** Rows and columns. On a narrow screen it scrolls inside its own frame, which then takes the focus. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowId }: TableProps<Row>) {
  const captionId = useId();
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div
      className="mv-table"
      ref={frame}
      role={overflows ? 'region' : undefined}
      aria-labelledby={overflows ? captionId : undefined}
      tabIndex={overflows ? 0 : undefined}
    >
      <table className="utrecht-table">
        <caption
          id={captionId}
          className={classNames('utrecht-table__caption', hideCaption && 'mv-visually-hidden')}
        >
          {caption}
        </caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column, 'utrecht-table__header-cell')}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={rowId(row)} className="utrecht-table__row">
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.id} scope="row" className={cellClass(column, 'utrecht-table__cell')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column, 'utrecht-table__cell')}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>, base: string): string {
  return classNames(base, column.numeric && 'mv-table__number');
}
