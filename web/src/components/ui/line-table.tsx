import type { HTMLAttributes, ReactNode } from 'react';
import classes from './line-table.module.css';

/** A column; its id also says where the cell stands on a phone. */
export interface LineColumn<Line> {
  id: 'what' | 'quantity' | 'price' | 'amount' | 'actions';
  title: string;
  renderCell: (line: Line, index: number) => ReactNode;
}

type RowAttributes = HTMLAttributes<HTMLTableRowElement> & { [name: `data-${string}`]: boolean | undefined };

interface Props<Line> {
  columns: readonly LineColumn<Line>[];
  lines: readonly Line[];
  lineId: (line: Line) => string;
  attributesOf: (line: Line, index: number) => RowAttributes;
}

/** What, how many of it and for how much: a line each. On a phone a line is a small card. */
export function LineTable<Line>({ columns, lines, lineId, attributesOf }: Props<Line>) {
  // a phone shows a row as a grid, which takes the meaning from the elements: the roles give it back
  return (
    <table className={classes.lines} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ id, title }) => (
            <th key={id} scope="col" role="columnheader" data-align={alignmentOf(id)}>
              {id === 'actions' ? <span className="visually-hidden">{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line, index) => (
          <tr key={lineId(line)} role="row" {...attributesOf(line, index)}>
            {columns.map(({ id, renderCell }) => (
              <td key={id} role="cell" data-cell={id} data-align={alignmentOf(id)}>
                {renderCell(line, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function alignmentOf(id: LineColumn<unknown>['id']): 'end' | undefined {
  return id === 'what' || id === 'actions' ? undefined : 'end';
}
