import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconColumns3, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '@/api/documents';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { comparisonQuery } from '../api/products';
import { MOST_COMPARED, useComparing } from '../comparing';
import classes from './catalogue.module.css';
import { PriceTag } from './price';
import { useFacts } from '../facts';
import { StockState } from './stock';

interface ComparisonProps {
  company: string;
  skus: readonly string[];
  actions?: ((product: Product) => ReactNode) | undefined;
}

/** Up to four products beside each other (C-10); which ones stands in the address. */
export function ProductComparisonView({ company, skus, actions }: ComparisonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const comparing = useComparing(company);
  const wanted = skus.slice(0, MOST_COMPARED);
  const query = useQuery(comparisonQuery(company, wanted));
  const remove = (sku: string) => {
    if (comparing.skus.includes(sku)) comparing.toggle(sku);
    void navigate({ to: '/c/$company/comparison', params: { company }, search: { sku: wanted.filter((one) => one !== sku) }, replace: true });
  };
  const products = query.data?.items ?? [];
  if (query.isError && !query.data) return <ProblemView level={1} error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <PageHeader title={t('nav.page.comparison')} below={query.data && products.length < wanted.length ? t('catalogue.someMissing') : ' '} />
      <section className={`${classes.sheet} ${classes.scroll}`} aria-busy={query.isLoading}>
        {wanted.length === 0 || (query.data && products.length === 0) ? (
          <EmptyState icon={<IconColumns3 />} title={t('catalogue.nothingCompared')} text={t('catalogue.nothingComparedText', { most: MOST_COMPARED })}>
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/c/$company/catalogue" params={{ company }} />}>
              {t('nav.page.catalogue')}
            </Button>
          </EmptyState>
        ) : query.data ? (
          <Comparison company={company} products={products} actions={actions} onRemove={remove} />
        ) : (
          <Skeleton height={320} />
        )}
      </section>
    </>
  );
}

function Comparison({ company, products, actions, onRemove }: { company: string; products: readonly Product[]; actions: ComparisonProps['actions']; onRemove: (sku: string) => void }) {
  const { t } = useTranslation();
  const factsOf = useFacts();
  const facts = products.map(factsOf);
  const labels = [...new Set(facts.flatMap((one) => one.filter(({ value }) => value).map(({ label }) => label)))];
  return (
    <table className={classes.comparison} aria-label={t('nav.page.comparison')}>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.product')}</th>
          {products.map(({ sku, name, orderable, service }) => (
            <th key={sku} scope="col">
              <span className={classes.cardHead}>
                <Link to="/c/$company/catalogue/$" params={{ company, _splat: sku }} className={classes.name}>
                  {name}
                </Link>
                <ActionIcon size="sm" aria-label={t('catalogue.removeFromComparison', { name })} onClick={() => onRemove(sku)}>
                  <IconX size={14} />
                </ActionIcon>
              </span>
              <small className={classes.dimmed}>{sku}</small>{' '}
              {orderable ? null : <StatusPill tone="bad">{t('catalogue.withdrawn')}</StatusPill>}
              {service ? <StatusPill tone="neutral">{t('catalogue.service')}</StatusPill> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {products.some(({ prices }) => prices) ? <Line label={t('catalogue.price')} products={products} cell={priceOf} /> : null}
        {products.some(({ stock }) => stock) ? <Line label={t('catalogue.stock')} products={products} cell={stockOf} /> : null}
        <Line label={t('catalogue.aboutIt')} products={products} cell={descriptionOf} />
        {labels.map((label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {facts.map((one, index) => (
              <td key={products[index]?.sku}>{one.find((fact) => fact.label === label)?.value ?? '–'}</td>
            ))}
          </tr>
        ))}
        {actions ? <Line label={t('catalogue.actions')} products={products} cell={actions} /> : null}
      </tbody>
    </table>
  );
}

const priceOf = ({ prices, unit }: Product) => (prices ? <PriceTag prices={prices} unit={unit} /> : null);

const stockOf = ({ stock, unit }: Product) => (stock ? <StockState stock={stock} unit={unit} places /> : null);

const descriptionOf = ({ description }: Product) => description;

function Line({ label, products, cell }: { label: string; products: readonly Product[]; cell: (product: Product) => ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {products.map((product) => (
        <td key={product.sku}>{cell(product) ?? '–'}</td>
      ))}
    </tr>
  );
}
