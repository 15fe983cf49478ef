import { ActionIcon, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChecklist, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrderStatementItem, OrderStatement as Statement } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportMenu } from '@/components/ui/export-menu';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { Wide } from '@/components/ui/wide';
import { useFormat } from '@/lib/format';
import { useUnit } from '@/lib/unit';
import { orderStatementPath, orderStatementQuery } from '../api/order-statement';
import classes from './order-statement.module.css';

const CHARTED = 12;

/** Ordered, shipped and outstanding per article, over the orders in progress (F-079). */
export function OrderStatement({ company, mayExport }: { company: string; mayExport: boolean }) {
  const { t } = useTranslation();
  const statement = useQuery(orderStatementQuery(company));
  const below = statement.data
    ? [t('report.orders', { count: statement.data.orders }), statement.data.complete ? '' : t('report.incomplete')].filter(Boolean).join(' · ')
    : ' ';
  return (
    <div className={classes.report}>
      <PageHeader title={t('nav.page.order-statement')} below={below}>
        <AsOf time={statement.data?.asOf} />
        <Tooltip label={t('list.print')}>
          <ActionIcon aria-label={t('list.print')} onClick={() => window.print()}>
            <IconPrinter size={16} />
          </ActionIcon>
        </Tooltip>
        {mayExport ? <ExportMenu path={(file) => orderStatementPath(company, file)} /> : null}
      </PageHeader>
      {statement.isError && !statement.data ? (
        <ProblemView error={statement.error} onRetry={() => void statement.refetch()} />
      ) : statement.data ? (
        <Content statement={statement.data} />
      ) : (
        <Skeleton height={320} radius="md" />
      )}
    </div>
  );
}

function Content({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  if (statement.items.length === 0) {
    return (
      <Card>
        <EmptyState icon={<IconChecklist />} title={t('report.nothing')} text={t('report.nothingText')} />
      </Card>
    );
  }
  return (
    <>
      <Chart items={statement.items} />
      <Table statement={statement} />
    </>
  );
}

/** The articles that are still to come, those nearest to their end first. The table below says the same and more. */
function Chart({ items }: { items: readonly OrderStatementItem[] }) {
  const { t } = useTranslation();
  const next = items
    .filter(({ outstanding }) => Number(outstanding) > 0)
    .toSorted((a, b) => Number(a.outstanding) / Number(a.ordered) - Number(b.outstanding) / Number(b.ordered) || Number(b.outstanding) - Number(a.outstanding))
    .slice(0, CHARTED);
  if (next.length === 0) return null;
  return (
    <Card title={t('report.chart')} hidden>
      <svg className={classes.chart} viewBox={`0 0 900 ${next.length * 26 + 8}`} focusable="false">
        {next.map(({ product, description, unit, ordered, shipped }, row) => {
          const share = Number(ordered) > 0 ? Math.min(Math.max(Number(shipped) / Number(ordered), 0), 1) : 0;
          const y = row * 26 + 6;
          return (
            <g key={`${product}/${description}/${unit}`}>
              <text x={12} y={y + 13} className={classes.label}>
                {description.length > 44 ? `${description.slice(0, 43)}…` : description}
              </text>
              <rect x={330} y={y} width={500} height={16} rx={3} className={classes.outstanding} />
              <rect x={330} y={y} width={500 * share} height={16} rx={3} className={classes.shipped} />
              <text x={888} y={y + 13} className={classes.percent}>
                {Math.round(share * 100)} %
              </text>
            </g>
          );
        })}
      </svg>
    </Card>
  );
}

function Table({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const unitOf = useUnit();
  const cells = (row: { unit: string; ordered: string; shipped: string; outstanding: string }) => (
    <>
      {[row.ordered, row.shipped, row.outstanding].map((quantity, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} data-align="end">
          {format.quantity(quantity)} {unitOf(row.unit)}
        </td>
      ))}
    </>
  );
  return (
    <Card>
      <Wide label={t('nav.page.order-statement')} className={classes.scroll}>
        <table className={classes.table} aria-label={t('nav.page.order-statement')}>
          <thead>
            <tr>
              <th scope="col">{t('detail.product')}</th>
              <th scope="col">{t('detail.description')}</th>
              <th scope="col" data-align="end">{t('chain.ordered')}</th>
              <th scope="col" data-align="end">{t('chain.shipped')}</th>
              <th scope="col" data-align="end">{t('report.outstanding')}</th>
            </tr>
          </thead>
          <tbody>
            {statement.items.map((item) => (
              <tr key={`${item.product}/${item.description}/${item.unit}`}>
                <td>{item.product}</td>
                <td>{item.description}</td>
                {cells(item)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {statement.totals.map((total) => (
              <tr key={total.unit}>
                <th scope="row" colSpan={2}>
                  {t('report.total', { unit: unitOf(total.unit) })}
                </th>
                {cells(total)}
              </tr>
            ))}
          </tfoot>
        </table>
      </Wide>
    </Card>
  );
}
