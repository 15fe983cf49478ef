import { Button } from '@mantine/core';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataTableProps } from './data-table';
import { EmptyState } from './empty-state';
import { ProblemView } from './problem-view';
import classes from './row-list.module.css';

/** What a list has been answered so far; only a list that grows by a button has further pages. */
interface Answer {
  data: unknown;
  error: unknown;
  isError: boolean;
  isPlaceholderData?: boolean;
  refetch: () => Promise<unknown>;
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => Promise<unknown>;
}

interface RowListProps<Row extends object> extends Omit<DataTableProps<Row>, 'loadingRows' | 'stale'> {
  answer: Answer;
  /** What is said when there is no row: see NoRows. */
  nothing: ReactNode;
  /** How many grey rows wait for the first answer. */
  greyRows?: number;
  /** A way out of a problem, beside trying again. */
  wayOut?: ReactNode;
  /** The rows in another form than a table; undefined while they are awaited. */
  renderInstead?: ((rows: readonly Row[] | undefined) => ReactNode) | undefined;
}

/** The body of every list page: its problem, that there is nothing, or its rows, and the button for more of them. */
export function RowList<Row extends object>({ answer, nothing, greyRows = 6, wayOut, renderInstead, ...table }: RowListProps<Row>) {
  const { t } = useTranslation();
  const { label, rows } = table;
  const answered = answer.data !== undefined;
  const failed = answer.isError && !answered;
  const empty = answered && rows.length === 0;
  const more = answer.fetchNextPage;
  const { sheet, wide } = useWide();
  return (
    <>
      <section ref={sheet} data-wide={wide || undefined} className={renderInstead && !failed && !empty ? undefined : classes.sheet} aria-label={label} aria-busy={answer.isPlaceholderData}>
        {failed ? (
          <ProblemView error={answer.error} onRetry={() => void answer.refetch()}>
            {wayOut}
          </ProblemView>
        ) : empty ? (
          nothing
        ) : renderInstead ? (
          renderInstead(answered ? rows : undefined)
        ) : (
          <DataTable {...table} loadingRows={answered ? 0 : greyRows} stale={answer.isPlaceholderData ?? false} />
        )}
      </section>
      {more && answer.hasNextPage ? (
        <div className={`${classes.more} no-print`}>
          <Button variant="default" loading={answer.isFetchingNextPage ?? false} onClick={() => void more()}>
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Whether the table is wider than its sheet: then it is pushed sideways, and no column is cut off; otherwise its head sticks to the window. */
function useWide() {
  const sheet = useRef<HTMLElement>(null);
  const [wide, setWide] = useState(false);
  const measure = useCallback(() => {
    const table = sheet.current?.querySelector('table');
    setWide(table ? table.offsetWidth > (sheet.current?.clientWidth ?? 0) : false);
  }, []);
  // rows and columns come and go with every render, the window changes by itself
  useLayoutEffect(measure);
  useEffect(() => {
    if (!sheet.current) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [measure]);
  return { sheet, wide };
}

interface NoRowsProps {
  icon?: ReactNode;
  title: string;
  text: string;
  /** Given while something is looked for: then this is why there is nothing, and it can be taken back. */
  noMatch?: { title?: string; text: string; onClear: () => void } | undefined;
  children?: ReactNode;
}

/** Nothing there yet, or nothing that matches: two different things to a reader. */
export function NoRows({ icon, title, text, noMatch, children }: NoRowsProps) {
  const { t } = useTranslation();
  if (!noMatch) {
    return (
      <EmptyState icon={icon ?? <IconInbox />} title={title} text={text}>
        {children}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<IconFilterOff />} title={noMatch.title ?? t('list.noMatch')} text={noMatch.text}>
      <Button variant="default" onClick={noMatch.onClear}>
        {t('list.clearFilters')}
      </Button>
    </EmptyState>
  );
}
