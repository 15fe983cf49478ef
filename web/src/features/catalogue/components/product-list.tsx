import { Checkbox, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconLayoutGrid, IconList } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSummary } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import type { Column } from '@/components/ui/data-table';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { StatusPill } from '@/components/ui/status-pill';
import { asOfPages, rowsOf } from '@/lib/pages';
import { productCountQuery, productsQuery } from '../api/products';
import { useComparing } from '../comparing';
import { carry } from '../dragging';
import type { CatalogueSearch } from '../search';
import { useView } from '../view';
import { useProductWords } from '../words';
import classes from './catalogue.module.css';
import { CompareBar } from './compare-bar';
import { PriceTag } from './price';
import { ProductCard } from './product-card';
import { ProductFilters } from './product-filters';
import { StockState } from './stock';

let lastOpened: string | undefined;

/** Where the keyboard goes on after coming back from a product. */
function remember(sku: string) {
  lastOpened = sku;
}

interface ProductListProps {
  company: string;
  search: CatalogueSearch;
  prices: boolean;
  stock: boolean;
  /** What can be done with a product beside reading it: whoever composes the page says so. */
  actions?: ((product: ProductSummary) => ReactNode) | undefined;
  children?: ReactNode;
}

/** What the company may buy, as a list or as cards (F-030, F-076). */
export function ProductList({ company, search, prices, stock, actions, children }: ProductListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [view, setView] = useView();
  const products = useInfiniteQuery(productsQuery(company, search));
  const count = useQuery(productCountQuery(company, search));
  const columns = useColumns(company, prices, stock, actions);
  const rows = rowsOf(products.data);
  const filtered = Object.keys(search).length > 0;
  const go = (next: CatalogueSearch) => void navigate({ to: '/c/$company/catalogue', params: { company }, search: next, replace: true });
  const open = ({ sku }: ProductSummary) => {
    remember(sku);
    void navigate({ to: '/c/$company/catalogue/$', params: { company, _splat: sku } });
  };
  const below = count.data ? (count.data.capped ? t('list.more', { count: count.data.count }) : t('catalogue.count', { count: count.data.count })) : ' ';
  return (
    <>
      <PageHeader title={t('nav.page.catalogue')} below={<span role="status">{below}</span>}>
        <AsOf time={asOfPages(products.data)} />
        <SegmentedControl
          size="xs"
          aria-label={t('catalogue.view')}
          value={view}
          onChange={(value) => setView(value === 'cards' ? 'cards' : 'list')}
          data={[
            { value: 'list', label: <ViewLabel icon={<IconList size={15} />} text={t('catalogue.asList')} /> },
            { value: 'cards', label: <ViewLabel icon={<IconLayoutGrid size={15} />} text={t('catalogue.asCards')} /> },
          ]}
        />
        {children}
      </PageHeader>
      <ProductFilters company={company} search={search} stock={stock} onSearch={go} />
      <CompareBar company={company} />
      <RowList
        label={t('nav.page.catalogue')}
        answer={products}
        nothing={<NoRows title={t('catalogue.empty')} text={t('catalogue.emptyText')} noMatch={filtered ? { text: t('catalogue.noMatchText'), onClear: () => go({}) } : undefined} />}
        greyRows={8}
        columns={columns}
        rows={rows}
        rowId={({ sku }) => sku}
        density="roomy"
        startAt={lastOpened}
        onOpen={open}
        onDrag={(event, { sku }) => carry(event, sku)}
        renderInstead={
          view === 'cards'
            ? (shown) => (
                <div className={classes.grid}>
                  {shown
                    ? shown.map((product) => <ProductCard key={product.sku} company={company} product={product} actions={actions?.(product)} onOpen={() => open(product)} />)
                    : Array.from({ length: 6 }, (_, index) => <Skeleton key={index} height={190} radius="md" />)}
                </div>
              )
            : undefined
        }
      />
    </>
  );
}

function ViewLabel({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <span className={classes.viewLabel}>
      {icon}
      {text}
    </span>
  );
}

function useColumns(company: string, prices: boolean, stock: boolean, actions: ((product: ProductSummary) => ReactNode) | undefined): Column<ProductSummary>[] {
  const { t } = useTranslation();
  const words = useProductWords();
  const comparing = useComparing(company);
  const columns: (Column<ProductSummary> | undefined)[] = [
    {
      id: 'compare',
      title: t('catalogue.compare'),
      phone: 'none',
      cell: ({ sku, name }) => (
        <Checkbox
          checked={comparing.skus.includes(sku)}
          disabled={comparing.full && !comparing.skus.includes(sku)}
          onChange={() => comparing.toggle(sku)}
          aria-label={t('catalogue.compareOne', { name })}
        />
      ),
    },
    {
      id: 'name',
      title: t('catalogue.product'),
      phone: 'title',
      cell: ({ sku, name, orderable }) => (
        <span className={classes.named}>
          <Link to="/c/$company/catalogue/$" params={{ company, _splat: sku }} className={classes.name} tabIndex={-1}>
            {name}
          </Link>
          <small>
            {sku}
            {orderable ? null : (
              <>
                {' '}
                <StatusPill tone="bad">{t('catalogue.withdrawn')}</StatusPill>
              </>
            )}
          </small>
        </span>
      ),
    },
    { id: 'group', title: t('catalogue.group'), phone: 'none', cell: ({ group }) => group ?? null },
    {
      id: 'packSize',
      title: t('catalogue.quantities'),
      cell: ({ leastQuantity, packSize, unit }) =>
        packSize && packSize !== '1' ? t('catalogue.packOf', { quantity: words.quantity(packSize, unit) }) : leastQuantity && leastQuantity !== '1' ? t('catalogue.least', { quantity: words.quantity(leastQuantity, unit) }) : words.unit(unit),
    },
    stock
      ? {
          id: 'stock',
          title: t('catalogue.stock'),
          phone: 'status' as const,
          cell: (product) => (product.stock ? <StockState stock={product.stock} unit={product.unit} places /> : <StatusPill tone="neutral">{t('catalogue.service')}</StatusPill>),
        }
      : undefined,
    prices
      ? {
          id: 'price',
          title: t('catalogue.price'),
          align: 'end' as const,
          phone: 'aside' as const,
          cell: (product) => (product.prices ? <PriceTag prices={product.prices} unit={product.unit} /> : null),
        }
      : undefined,
    actions ? { id: 'actions', title: t('catalogue.actions'), align: 'end' as const, phone: 'actions' as const, cell: (product) => <span data-control>{actions(product)}</span> } : undefined,
  ];
  return columns.filter((column) => column !== undefined);
}
