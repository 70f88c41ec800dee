import './Table.css';
import { useId, type AriaRole, type ReactNode } from 'react';
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
  /** Where it is narrow each row is a block of its own, for rows that are read one by one rather than compared. */
  stacks?: boolean;
};

/**
 * Rows and columns. On a narrow screen it scrolls inside its own frame, which then takes the focus, or `stacks`: the
 * roles say that it is a table, where a browser goes by how it looks.
 */
export function Table<Row>({ caption, hideCaption, columns, rows, rowId, stacks }: TableProps<Row>) {
  const captionId = useId();
  const [frame, overflows] = useOverflow<HTMLDivElement>();
  const role = (name: AriaRole) => (stacks ? name : undefined);
  return (
    <div
      className={classNames('mv-table', stacks && 'mv-table--stacks')}
      ref={frame}
      role={overflows ? 'region' : undefined}
      aria-labelledby={overflows ? captionId : undefined}
      tabIndex={overflows ? 0 : undefined}
    >
      <table className="utrecht-table" role={role('table')}>
        <caption
          id={captionId}
          className={classNames('utrecht-table__caption', hideCaption && 'mv-visually-hidden')}
        >
          {caption}
        </caption>
        <thead className="utrecht-table__header" role={role('rowgroup')}>
          <tr className="utrecht-table__row" role={role('row')}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                role={role('columnheader')}
                className={cellClass(column, 'utrecht-table__header-cell')}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body" role={role('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowId(row)} className="utrecht-table__row" role={role('row')}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th
                    key={column.id}
                    scope="row"
                    role={role('rowheader')}
                    className={cellClass(column, 'utrecht-table__cell')}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    role={role('cell')}
                    className={cellClass(column, 'utrecht-table__cell')}
                  >
                    {stacks && (
                      <span className="mv-table__label" aria-hidden="true">
                        {column.label}
                      </span>
                    )}
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
