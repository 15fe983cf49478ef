import { columnVisibilityFeature, tableFeatures, useTable, type ColumnDef, type RowData } from '@tanstack/react-table';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { Checkbox, Skeleton } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import classes from './data-table.module.css';

const features = tableFeatures({ columnVisibilityFeature });

/** How a column looks, beside what TanStack Table knows of it. */
export interface Column<Row extends RowData> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** Where the value stands on a phone, where a row is a small card. */
  phone?: 'title' | 'aside' | 'status' | 'date' | 'actions' | 'none';
  sort?: { order: 'ascending' | 'descending' | 'none'; label: string; toggle: () => void };
}

export type Density = 'dense' | 'roomy';

export interface DataTableProps<Row extends RowData> {
  label: string;
  columns: readonly Column<Row>[];
  hidden?: readonly string[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  density?: Density;
  /** Rows of the previous question are still shown while the next answer is on its way. */
  stale?: boolean;
  /** Shows this many grey rows instead of data. */
  loadingRows?: number;
  /** The row that the keyboard starts at, after coming back from its document for example. */
  startAt?: string | undefined;
  onOpen: (row: Row) => void;
  marked?: (row: Row) => boolean;
  /** Rows can be chosen: a box in front of each, the space bar on a row, and one box for all that are shown. */
  choice?: Choice | undefined;
  /** Rows can be dragged: says what they carry. */
  onDrag?: (event: DragEvent, row: Row) => void;
}

export interface Choice {
  chosen: ReadonlySet<string>;
  onChange: (ids: readonly string[], chosen: boolean) => void;
  label: (id: string) => string;
  allLabel: string;
}

const NO_ROWS: readonly never[] = [];
const NONE: readonly string[] = [];

/** The one table of all lists: arrow keys, Enter, double click and tap open a row. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, columns, hidden = NONE, rows, rowId, density = 'dense', stale, loadingRows = 0, startAt, onOpen, marked, choice, onDrag } = props;
  const table = useTable({
    features,
    columns: columns as unknown as ColumnDef<typeof features, Row>[],
    data: loadingRows ? NO_ROWS : rows,
    getRowId: rowId,
    state: { columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])) },
  });
  const shown = table.getVisibleLeafColumns().map((column) => columns.find(({ id }) => id === column.id) as Column<Row>);
  const { active, setActive, body, onKeyDown } = useRowKeys(rows.map(rowId), startAt, (index) => onOpen(rows[index] as Row), choice);

  const openByPointer = (event: MouseEvent, row: Row) => {
    if (isOnControl(event)) return;
    // a finger has no double click: its tap opens
    const touch = (event.nativeEvent as PointerEvent).pointerType === 'touch';
    if (event.type === 'dblclick' || touch) onOpen(row);
  };

  // a phone shows a row as a grid, which takes the meaning from the elements: the roles give it back
  return (
    <table className={classes.table} data-density={density} aria-label={label} aria-busy={loadingRows > 0 || stale} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {choice ? (
            <th scope="col" role="columnheader" data-choice>
              <Checkbox
                size="xs"
                aria-label={choice.allLabel}
                checked={rows.length > 0 && rows.every((row) => choice.chosen.has(rowId(row)))}
                indeterminate={rows.some((row) => choice.chosen.has(rowId(row))) && !rows.every((row) => choice.chosen.has(rowId(row)))}
                onChange={(event) => choice.onChange(rows.map(rowId), event.currentTarget.checked)}
              />
            </th>
          ) : null}
          {shown.map((column) => (
            <th key={column.id} scope="col" role="columnheader" data-align={column.align} aria-sort={column.sort?.order === 'none' ? undefined : column.sort?.order}>
              {column.sort ? (
                <button type="button" className={classes.sort} data-unsorted={column.sort.order === 'none' || undefined} onClick={column.sort.toggle} aria-label={column.sort.label}>
                  {column.title}
                  <SortArrow order={column.sort.order} />
                </button>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} role="rowgroup" data-stale={stale || undefined} onKeyDown={onKeyDown}>
        {loadingRows > 0
          ? Array.from({ length: loadingRows }, (_, index) => <GreyRow key={index} index={index} columns={shown} />)
          : table.getRowModel().rows.map(({ id, original: row }, index) => (
              <tr
                key={id}
                role="row"
                tabIndex={index === active ? 0 : -1}
                data-marked={marked?.(row) || undefined}
                aria-selected={choice ? choice.chosen.has(id) : undefined}
                draggable={onDrag ? true : undefined}
                onDragStart={onDrag ? (event) => onDrag(event, row) : undefined}
                onFocus={() => setActive(index)}
                onClick={(event) => openByPointer(event, row)}
                onDoubleClick={(event) => openByPointer(event, row)}
              >
                {choice ? (
                  <td role="cell" data-choice data-control>
                    <Checkbox size="xs" tabIndex={-1} aria-label={choice.label(id)} checked={choice.chosen.has(id)} onChange={(event) => choice.onChange([id], event.currentTarget.checked)} />
                  </td>
                ) : null}
                {shown.map((column) => (
                  <td key={column.id} role="cell" data-align={column.align} data-phone={column.phone ?? 'line'} data-label={column.phone === 'actions' ? undefined : column.title}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}

function SortArrow({ order }: { order: 'ascending' | 'descending' | 'none' }) {
  if (order === 'none') return <IconArrowsSort size={12} />;
  return order === 'ascending' ? <IconArrowUp size={13} /> : <IconArrowDown size={13} />;
}

function GreyRow<Row extends RowData>({ index, columns }: { index: number; columns: readonly Column<Row>[] }) {
  return (
    <tr role="row" aria-hidden="true" data-grey>
      {columns.map((column, at) => (
        <td key={column.id} role="cell" data-align={column.align} data-phone={column.phone ?? 'line'}>
          <Skeleton height={10} width={`${40 + ((index * 7 + at * 13) % 45)}%`} display="inline-block" />
        </td>
      ))}
    </tr>
  );
}

/** One row at a time is in the tab order; the arrow keys choose which. */
function useRowKeys(ids: readonly string[], startAt: string | undefined, open: (index: number) => void, choice: Choice | undefined) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(ids.length - 1, 0));
  const first = ids[0];

  useLayoutEffect(() => {
    const index = startAt === undefined ? -1 : ids.indexOf(startAt);
    setActive(Math.max(index, 0));
    if (index > 0) body.current?.rows[index]?.focus({ preventScroll: true });
    // a new page of rows starts at its own first row
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first, startAt]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.tagName !== 'TR' || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = ids.length - 1;
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: last, PageDown: active + 10, PageUp: active - 10 }[event.key];
    const id = ids[active];
    if (event.key === 'Enter') open(active);
    else if (event.key === ' ' && choice && id !== undefined) choice.onChange([id], !choice.chosen.has(id));
    else if (next === undefined) return;
    else body.current?.rows[Math.max(0, Math.min(next, last))]?.focus();
    event.preventDefault();
  };
  return { active, setActive, body, onKeyDown };
}

/** A link or button inside the row does its own work. */
function isOnControl(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest('a, button, input, [data-control]') !== null;
}
