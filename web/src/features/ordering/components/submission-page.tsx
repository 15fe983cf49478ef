import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { submissionQuery } from '../api/ordering';
import { BookingSteps } from './booking-steps';
import classes from './ordering.module.css';

/** What was submitted, and how far each order has got, while one watches (B-02). */
export function SubmissionPage({ company, id, toCatalogue }: { company: string; id: string; toCatalogue: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const submission = useQuery(submissionQuery(company, id));
  if (submission.isError && !submission.data) return <ProblemView level={1} error={submission.error} onRetry={() => void submission.refetch()} />;
  return (
    <div className={classes.page} aria-busy={submission.isPending}>
      <PageHeader title={t('ordering.placed.title', { count: submission.data?.orders.length ?? 1 })} aside={<IconCircleCheck size={22} color="var(--mantine-color-teal-filled)" aria-hidden="true" />} below={t('ordering.placed.below')}>
        {toCatalogue}
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/c/$company/$kind" params={{ company, kind: 'orders' }} />}>
          {t('ordering.placed.toOrders')}
        </Button>
      </PageHeader>
      {submission.data ? (
        <ul className={classes.orders}>
          {submission.data.orders.map(({ id: order, number, warehouseName, currency, netTotal, lines, booking, arrived }) => (
            <li key={order}>
              <div>
                <Link className={classes.number} to="/c/$company/$kind/$" params={{ company, kind: 'orders', _splat: number }}>
                  {number}
                </Link>
                <div className={classes.dim}>
                  {warehouseName ? `${t('ordering.from', { warehouse: warehouseName })} · ` : null}
                  {t('cart.lines', { count: lines })}
                </div>
              </div>
              <div className={classes.money}>{netTotal ? format.money(netTotal, currency) : null}</div>
              <BookingSteps booking={booking} arrived={arrived} />
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton height={160} radius="md" />
      )}
    </div>
  );
}
