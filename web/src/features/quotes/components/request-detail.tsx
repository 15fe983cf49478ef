import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteRequest } from '@/api/documents';
import { BookingSteps } from '@/components/ui/booking-steps';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { useUnit } from '@/lib/unit';
import { requestQuery } from '../api/requests';
import classes from './quotes.module.css';
import { OfferedLink } from './request-list';

/** One request: what was asked for, each step of it, and the quote that took its place. */
export function RequestDetail({ company, id, files }: { company: string; id: string; files: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const request = useQuery(requestQuery(company, id));
  if (request.isError && !request.data) return <ProblemView level={1} error={request.error} onRetry={() => void request.refetch()} />;
  const { data } = request;
  return (
    <article className={classes.request} aria-busy={request.isPending}>
      <PageHeader title={t('quotes.requests.one')} below={data ? t('quotes.requests.askedBy', { name: data.requestedBy, time: format.asOf(data.submittedAt) }) : ' '} />
      {data ? <Content company={company} request={data} /> : <Skeleton height={240} radius="md" />}
      {files}
    </article>
  );
}

function Content({ company, request }: { company: string; request: QuoteRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { booking, quote, lines, deliveryAddress: address } = request;
  const unit = useUnit();
  const facts = [
    { label: t('column.customerReference'), text: request.customerReference },
    { label: t('quotes.form.option'), text: t(`quotes.option.${request.deliveryOption}`) },
    { label: t('quotes.form.address'), text: address ? [address.name, address.attention, ...address.lines, [address.postcode, address.city].filter(Boolean).join(' '), format.country(address.country)].filter(Boolean).join('\n') : undefined },
    { label: t('quotes.form.remarks'), text: request.remarks },
  ].filter(({ text }) => text);
  return (
    <>
      <section className={classes.card} aria-label={t('quotes.requests.state')}>
        {quote ? (
          <p className={classes.outcome}>
            {t('quotes.requests.offered')} <OfferedLink company={company} quote={quote} />
          </p>
        ) : null}
        <BookingSteps booking={booking} />
        {request.requestedAgainOf ? (
          <p className={classes.hint}>
            {t('quotes.requests.againOf')}{' '}
            <Link to="/c/$company/$kind/$" params={{ company, kind: 'quotes', _splat: request.requestedAgainOf }}>
              {request.requestedAgainOf}
            </Link>
          </p>
        ) : null}
      </section>
      <section className={classes.card} aria-labelledby="asked-for">
        <h2 id="asked-for">{t('quotes.form.what')}</h2>
        <ol className={classes.asked}>
          {lines.map(({ product, description, quantity, unit: code, note }, index) => (
            // a request does not change: its lines keep their places
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span>
                {description} {product ? <small>{product}</small> : null}
              </span>
              <span>
                {format.quantity(quantity)} {unit(code)}
              </span>
              {note ? <small>{note}</small> : null}
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.card} aria-label={t('detail.facts')}>
        <dl className={classes.facts}>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
