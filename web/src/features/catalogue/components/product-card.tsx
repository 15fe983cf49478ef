import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSummary } from '@/api/documents';
import { StatusPill } from '@/components/ui/status-pill';
import { useComparing } from '../comparing';
import { carry } from '../dragging';
import classes from './catalogue.module.css';
import { PriceTag } from './price';
import { StockState } from './stock';

/** A product as a card: can be dragged to whoever takes products; its link is the way for the keyboard. */
export function ProductCard({ company, product, actions, onOpen }: { company: string; product: ProductSummary; actions: ReactNode; onOpen: () => void }) {
  const { t } = useTranslation();
  const comparing = useComparing(company);
  const { sku, name, group, unit, orderable, service, prices, stock } = product;
  const openBeside = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('a, button, input, label, [data-control]') === null) onOpen();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article className={classes.card} draggable onDragStart={(event) => carry(event, sku)} onDoubleClick={openBeside} aria-label={name}>
      <div className={classes.cardHead}>
        <span className={classes.dimmed}>{group}</span>
        <Checkbox
          checked={comparing.skus.includes(sku)}
          disabled={comparing.full && !comparing.skus.includes(sku)}
          onChange={() => comparing.toggle(sku)}
          label={t('catalogue.compare')}
          aria-label={t('catalogue.compareOne', { name })}
        />
      </div>
      <h2 className={classes.cardName}>
        <Link to="/c/$company/catalogue/$" params={{ company, _splat: sku }} className={classes.name}>
          {name}
        </Link>
      </h2>
      <span className={classes.dimmed}>{sku}</span>
      <span className={classes.states}>
        {orderable ? null : <StatusPill tone="bad">{t('catalogue.withdrawn')}</StatusPill>}
        {service ? <StatusPill tone="neutral">{t('catalogue.service')}</StatusPill> : null}
        {stock ? <StockState stock={stock} unit={unit} /> : null}
      </span>
      <div className={classes.cardFoot}>
        {prices ? <PriceTag prices={prices} unit={unit} /> : <span />}
        <span data-control>{actions}</span>
      </div>
    </article>
  );
}
