import { ActionIcon, Box, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { recentQuotesQuery } from '../api/get-recent';
import classes from './recent-quotes.module.css';
import { StatusBadge } from './status-badge';

/** "Recent activities" (F-049): the quotes that changed last, not all of them; whoever does not want them hides them (F-050). */
export function RecentQuotes({ company, onHide }: { company: string; onHide: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const recent = useQuery(recentQuotesQuery(company));
  return (
    <section className={classes.card} aria-labelledby="recent-quotes">
      <header className={classes.head}>
        <h2 id="recent-quotes">{t('dashboard.part.recent')}</h2>
        <Tooltip label={t('dashboard.hideRecent')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('dashboard.hideRecent')} onClick={onHide}>
            <IconEyeOff size={16} />
          </ActionIcon>
        </Tooltip>
      </header>
      {recent.isError && !recent.data ? <ProblemView error={recent.error} onRetry={() => void recent.refetch()} /> : null}
      {recent.isPending ? <Box p="md"><Skeleton height={120} /></Box> : null}
      {recent.data?.length === 0 ? <p className={classes.none}>{t('dashboard.noRecent')}</p> : null}
      <ul className={classes.quotes}>
        {(recent.data ?? []).map(({ quote, changedAt }) => (
          <li key={quote.number}>
            <Link to="/c/$company/$kind/$" params={{ company, kind: 'quotes', _splat: quote.number }} className={classes.quote}>
              <b>{quote.number}</b>
              <StatusBadge kind="quotes" status={quote.status} decided={quote.decided} />
              <span className={classes.reference}>{[quote.customerReference, quote.commission].filter(Boolean).join(' · ')}</span>
              <span className={classes.amount}>{quote.grossTotal ? format.money(quote.grossTotal, quote.currency) : null}</span>
              <time className={classes.time} dateTime={changedAt}>
                {t('dashboard.changed', { time: format.asOf(changedAt) })}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
