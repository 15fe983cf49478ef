import { Alert, Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconBuildingWarehouse, IconInfoCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderPreview, PreviewedOrder } from '@/api/documents';
import { LineTable, type LineColumn } from '@/components/ui/line-table';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { Problem } from '@/lib/problem';
import { previewQuery, submit } from '../api/ordering';
import { changedLines, confirmedOf } from '../confirmed';
import classes from './ordering.module.css';

type PreviewedLine = PreviewedOrder['lines'][number];

interface OrderConfirmationProps {
  company: string;
  /** What holds for all of it, as the cart has it. */
  summary: ReactNode;
  onBack: () => void;
  onPlaced: (submission: string) => void;
}

/** The orders that the cart becomes, to be seen before they are placed (F-075). One click places them once, however often it is made. */
export function OrderConfirmation({ company, summary, onBack, onPlaced }: OrderConfirmationProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id, setId] = useState(() => crypto.randomUUID());
  const preview = useQuery(previewQuery(company));
  const place = useMutation({
    mutationFn: ({ submission, seen }: { submission: string; seen: OrderPreview }) => submit(company, submission, seen.version, confirmedOf(seen)),
    // an answer that was lost is asked for again: the id is the same
    retry: (failures, error) => error instanceof Problem && error.passing && failures < 3,
    onSuccess: (_placed, { submission }) => {
      void queryClient.invalidateQueries({ queryKey: ['cart', company] });
      void queryClient.invalidateQueries({ queryKey: ['documents', company] });
      onPlaced(submission);
    },
    onError: (error) => {
      // nothing was ordered: what is confirmed next is another submission
      if (error instanceof Problem && !error.passing) {
        setId(crypto.randomUUID());
        void preview.refetch();
        void queryClient.invalidateQueries({ queryKey: ['cart', company, 'content'] });
      }
    },
  });
  if (preview.isError && !preview.data) return <ProblemView level={1} error={preview.error} onRetry={() => void preview.refetch()} />;
  const problem = place.error instanceof Problem ? place.error : undefined;
  const seen = place.variables?.seen;
  const changed = problem && seen ? changedLines(seen, problem.errors.map(({ field }) => field)) : new Set<string>();
  const { data } = preview;
  return (
    <div className={classes.page} aria-busy={preview.isPending || place.isPending}>
      <PageHeader title={t('ordering.confirm.title')} below={data ? t('ordering.confirm.below', { count: data.orders.length }) : ' '}>
        <Button variant="default" onClick={onBack}>
          {t('ordering.confirm.back')}
        </Button>
      </PageHeader>
      {problem ? <Refusal problem={problem} /> : null}
      {data && data.orders.length > 1 ? (
        <Alert variant="light" icon={<IconInfoCircle size={16} />}>
          {t('ordering.confirm.split', { count: data.orders.length })}
        </Alert>
      ) : null}
      {data && data.blocked.length > 0 ? (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={16} />} title={t('ordering.confirm.blocked')}>
          <ul>
            {data.blocked.map(({ line, description }) => (
              <li key={line}>{description}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {summary}
      {data ? data.orders.map((order) => <Part key={`${order.warehouse ?? ''}/${order.currency}`} order={order} changed={changed} />) : <Skeleton height={220} radius="md" />}
      {data ? (
        <div className={classes.foot}>
          <div className={classes.sum}>
            {(data.totals ?? []).map((total) => (
              <Total key={total.currency} {...total} />
            ))}
            <span className={classes.dim}>{t('ordering.confirm.binding')}</span>
          </div>
          <Button size="md" loading={place.isPending || preview.isFetching} disabled={data.orders.length === 0 || data.blocked.length > 0} onClick={() => place.mutate({ submission: id, seen: data })}>
            {t(problem?.code === 'offer-changed' ? 'ordering.confirm.again' : 'ordering.confirm.place', { count: data.orders.length })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Total({ currency, net }: { currency: string; net: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span>
      {t('cart.net')} <strong>{format.money(net, currency)}</strong>
    </span>
  );
}

/** What has changed since it was seen, each difference in a line; nothing was ordered. */
function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const stale = problem.status === 412;
  return (
    <Alert color="yellow" variant="light" role="alert" icon={<IconAlertTriangle size={16} />} title={stale ? t('ordering.confirm.cartChanged') : problem.passing ? t('problem.unavailable.title') : t('ordering.confirm.notPlaced')}>
      {stale ? t('ordering.confirm.cartChangedText') : problem.passing ? t('ordering.confirm.tryAgain') : problem.detail}
      {problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      ) : null}
    </Alert>
  );
}

function Part({ order, changed }: { order: PreviewedOrder; changed: ReadonlySet<string> }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const priced = order.lines.some(({ netAmount }) => netAmount != null);
  const unit = (code: string) => (i18n.exists(`unit.${code}`) ? t(`unit.${code}` as 'unit.H87') : code);
  const prices: LineColumn<PreviewedLine>[] = [
    { id: 'price', title: t('cart.unitPrice'), renderCell: ({ unitPrice }) => (unitPrice ? format.price(unitPrice, order.currency) : null) },
    { id: 'amount', title: t('cart.amount'), renderCell: ({ netAmount }) => (netAmount ? format.money(netAmount, order.currency) : null) },
  ];
  const columns: LineColumn<PreviewedLine>[] = [
    { id: 'what', title: t('cart.product'), renderCell: (line) => <What line={line} /> },
    { id: 'quantity', title: t('cart.quantity'), renderCell: ({ quantity, unit: code }) => `${format.quantity(quantity)} ${unit(code)}` },
    ...(priced ? prices : []),
  ];
  return (
    <section className={classes.card}>
      <h2 className={classes.title}>
        <IconBuildingWarehouse size={16} aria-hidden="true" />
        <span>{order.warehouse ? t('ordering.from', { warehouse: order.warehouseName ?? order.warehouse }) : t('ordering.fromAnywhere')}</span>
        {order.netTotal ? <span className={classes.money}>{format.money(order.netTotal, order.currency)}</span> : null}
      </h2>
      <LineTable columns={columns} lines={order.lines} lineId={({ line }) => line} attributesOf={({ line }) => ({ 'data-changed': changed.has(line) || undefined })} />
    </section>
  );
}

function What({ line: { product, description, inStock } }: { line: PreviewedLine }) {
  const { t } = useTranslation();
  return (
    <>
      {description}
      <div className={classes.dim}>
        {product}
        {inStock === false ? ` · ${t('cart.finding.NOT_IN_STOCK')}` : null}
      </div>
    </>
  );
}
