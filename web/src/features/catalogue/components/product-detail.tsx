import { ActionIcon, Checkbox, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import { Card, Facts as FactList } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { productQuery } from '../api/products';
import { useComparing } from '../comparing';
import { carry } from '../dragging';
import { useFacts } from '../facts';
import classes from './catalogue.module.css';
import { CompareBar } from './compare-bar';
import { PriceTag, ScaleTable } from './price';
import { StockState, StockTable } from './stock';

interface ProductDetailProps {
  company: string;
  sku: string;
  /** What can be done with the product: whoever composes the page says so. */
  actions?: ((product: Product) => ReactNode) | undefined;
}

/** A product with all that is known of it: what it is, what it costs, where it lies. */
export function ProductDetail({ company, sku, actions }: ProductDetailProps) {
  const { t } = useTranslation();
  const comparing = useComparing(company);
  const query = useQuery(productQuery(company, sku));
  if (query.isError && !query.data) return <ProblemView level={1} error={query.error} onRetry={() => void query.refetch()} />;
  const product = query.data;
  return (
    <article className={classes.product} aria-busy={query.isPending}>
      <PageHeader title={product?.name ?? sku} below={product ? [sku, product.group].filter(Boolean).join(' · ') : ' '} aside={product ? <States product={product} /> : null}>
        <AsOf time={product?.asOf} />
        <Tooltip label={t('list.print')}>
          <ActionIcon aria-label={t('list.print')} onClick={() => window.print()}>
            <IconPrinter size={16} />
          </ActionIcon>
        </Tooltip>
      </PageHeader>
      {product ? (
        <>
          <CompareBar company={company} />
          <div className={classes.columns}>
            <Card label={t('catalogue.aboutIt')}>
              {product.description ? <p className={classes.description}>{product.description}</p> : null}
              <Facts product={product} />
            </Card>
            {/* the keyboard's way is the actions inside */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
            <section className={`${classes.sheet} ${classes.buy}`} aria-label={t('catalogue.price')} draggable onDragStart={(event) => carry(event, sku)}>
              {product.prices ? <PriceTag prices={product.prices} unit={product.unit} large /> : null}
              {product.stock ? <StockState stock={product.stock} unit={product.unit} /> : null}
              {actions?.(product)}
              <Checkbox
                checked={comparing.skus.includes(sku)}
                disabled={comparing.full && !comparing.skus.includes(sku)}
                onChange={() => comparing.toggle(sku)}
                label={t('catalogue.mark')}
              />
            </section>
          </div>
          <div className={classes.columns}>
            <Prices product={product} />
            {product.stock ? (
              <Card title={t('catalogue.stock')}>
                <StockTable stock={product.stock} unit={product.unit} />
              </Card>
            ) : null}
          </div>
        </>
      ) : (
        <>
          <Skeleton height={140} radius="md" />
          <Skeleton height={180} radius="md" />
        </>
      )}
    </article>
  );
}

function States({ product: { orderable, service } }: { product: Product }) {
  const { t } = useTranslation();
  return (
    <>
      {orderable ? null : <StatusPill tone="bad">{t('catalogue.withdrawn')}</StatusPill>}
      {service ? <StatusPill tone="neutral">{t('catalogue.service')}</StatusPill> : null}
    </>
  );
}

function Facts({ product }: { product: Product }) {
  const { t } = useTranslation();
  const factsOf = useFacts();
  return (
    <FactList label={t('detail.facts')} facts={factsOf(product)} />
  );
}

function Prices({ product: { prices, nextPrices, unit } }: { product: Product }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!prices) return null;
  const currency = prices.currency;
  return (
    <Card title={t('catalogue.prices')}>
      {currency && prices.scale.length > 0 ? <ScaleTable scale={prices.scale} currency={currency} unit={unit} label={t('catalogue.prices')} /> : <p className={classes.note}>{t('catalogue.priceOnRequestText')}</p>}
      {currency && nextPrices ? (
        <>
          <h3 className={classes.subtitle}>{t('catalogue.nextPrices', { date: format.date(nextPrices.on) })}</h3>
          <ScaleTable scale={nextPrices.scale} currency={currency} unit={unit} label={t('catalogue.nextPrices', { date: format.date(nextPrices.on) })} />
        </>
      ) : null}
    </Card>
  );
}
