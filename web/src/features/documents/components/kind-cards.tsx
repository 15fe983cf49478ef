import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArrowRight, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary, KindOverview } from '@/api/documents';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { overviewQuery } from '../api/get-overview';
import { isKind, KINDS, type Kind } from '../kinds';
import classes from './kind-cards.module.css';
import { StatusBadge } from './status-badge';

/** One card per kind that may be seen: how many there are, and the latest. */
export function KindCards({ company }: { company: string }) {
  const { t } = useTranslation();
  const overview = useQuery(overviewQuery(company));
  if (overview.isError && !overview.data) return <div className={classes.whole}><ProblemView error={overview.error} onRetry={() => void overview.refetch()} /></div>;
  if (!overview.data) return <Waiting />;
  const cards = overview.data
    .filter((card): card is KindOverview & { kind: Kind } => isKind(card.kind))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  if (cards.length === 0) return <div className={classes.whole}><EmptyState icon={<IconLock />} title={t('overview.noKinds')} text={t('overview.noKindsText')} /></div>;
  return (
    <div className={classes.cards}>
      {cards.map((card) => (
        <KindCard key={card.kind} company={company} card={card} />
      ))}
    </div>
  );
}

function KindCard({ company, card: { kind, count, capped, latest } }: { company: string; card: KindOverview & { kind: Kind } }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.card} aria-labelledby={`card-${kind}`}>
      <h2 className={classes.title} id={`card-${kind}`}>
        <Link to="/c/$company/$kind" params={{ company, kind }} className={classes.all}>
          {t(`kinds.${kind}.many`)}
          <IconArrowRight size={15} aria-hidden="true" />
        </Link>
        <span className={classes.count}>{capped ? t('list.more', { count }) : format.number(count)}</span>
      </h2>
      {latest.length === 0 ? <p className={classes.none}>{t('overview.none')}</p> : null}
      <ul className={classes.latest}>
        {latest.map((document) => (
          <li key={document.number}>
            <Latest company={company} kind={kind} document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Latest({ company, kind, document }: { company: string; kind: Kind; document: DocumentSummary }) {
  const format = useFormat();
  const amount = document.grossTotal && document.currency ? format.money(document.grossTotal, document.currency) : undefined;
  return (
    <Link to="/c/$company/$kind/$" params={{ company, kind, _splat: document.number }} className={classes.row}>
      <span className={classes.number}>{document.number}</span>
      <span className={classes.amount}>{amount}</span>
      <span className={classes.date}>
        {format.date(document.issuedOn)}
        {(document.subject ?? document.customerReference) ? ` · ${document.subject ?? document.customerReference}` : ''}
      </span>
      <StatusBadge kind={kind} status={document.status} />
    </Link>
  );
}

function Waiting() {
  return (
    <div className={classes.cards} aria-busy="true">
      {KINDS.map((kind) => (
        <Skeleton key={kind} height={214} radius="md" />
      ))}
    </div>
  );
}
