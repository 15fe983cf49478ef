import { Skeleton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconChevronRight, IconFileDollar, IconInbox, IconMapPin, IconReceipt, IconBuilding, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import type { MyCompany } from '@/api/identity';
import { EmptyState } from '@/components/ui/empty-state';
import { overdue, WAITING_QUOTES, waitingQuery, type Waiting } from '../api/get-waiting';
import { useFormat } from '@/lib/format';
import classes from './inbox.module.css';

const ICON: Record<Waiting['what'], Icon> = { quotes: IconFileDollar, overdue: IconReceipt, sheet: IconBuilding, addresses: IconMapPin };

/** B-04: what waits for the person, company by company; each line leads into its company. */
export function InboxList({ companies }: { companies: readonly MyCompany[] }) {
  const { t } = useTranslation();
  const answers = useQueries({ queries: companies.map(({ id, permissions }) => waitingQuery(id, permissions)) });
  const pending = answers.some(({ isPending }) => isPending);
  const quiet = answers.filter(({ data }) => data && data.waiting.length === 0 && !data.incomplete).length;
  if (!pending && quiet === companies.length) return <EmptyState icon={<IconInbox />} title={t('inbox.nothing')} text={t('inbox.nothingText', { count: companies.length })} />;
  return (
    <div className={classes.inbox} aria-busy={pending}>
      {companies.map((company, i) => {
        const data = answers[i]?.data;
        if (data && data.waiting.length === 0 && !data.incomplete) return null;
        return (
          <section key={company.id} className={classes.company} aria-labelledby={`inbox-${company.id}`}>
            <h2 id={`inbox-${company.id}`}>
              {company.name} <span>{company.id}</span>
            </h2>
            {data ? (
              <ul>
                {data.waiting.map((one) => (
                  <li key={one.what}>
                    <WaitingLink company={company.id} waiting={one} />
                    {one.ending ? <Ending company={company.id} quotes={one.ending} /> : null}
                  </li>
                ))}
                {data.incomplete ? (
                  <li className={classes.incomplete}>
                    <IconAlertTriangle size={16} aria-hidden="true" />
                    {t('inbox.incomplete')}
                  </li>
                ) : null}
              </ul>
            ) : (
              <Skeleton height={20} m="md" width="60%" />
            )}
          </section>
        );
      })}
      {quiet > 0 ? <p className={classes.quiet}>{t('inbox.quiet', { count: quiet })}</p> : null}
    </div>
  );
}

function WaitingLink({ company, waiting: { what, count, capped } }: { company: string; waiting: Waiting }) {
  const { t } = useTranslation();
  const Sign = ICON[what];
  const text = capped ? t(`inbox.many.${what as 'quotes'}`, { count }) : t(`inbox.${what}`, { count });
  const content = (
    <>
      <Sign size={16} aria-hidden="true" />
      <span>{text}</span>
      <IconChevronRight size={15} aria-hidden="true" />
    </>
  );
  const params = { company };
  switch (what) {
    case 'quotes':
      return (
        <Link to="/c/$company/$kind" params={{ ...params, kind: 'quotes' }} search={WAITING_QUOTES}>
          {content}
        </Link>
      );
    case 'overdue':
      return (
        <Link to="/c/$company/$kind" params={{ ...params, kind: 'invoices' }} search={overdue()} data-urgent>
          {content}
        </Link>
      );
    case 'sheet':
      return (
        <Link to="/c/$company/account" params={params}>
          {content}
        </Link>
      );
    case 'addresses':
      return (
        <Link to="/c/$company/addresses" params={params}>
          {content}
        </Link>
      );
  }
}

/** The quotes that end first, with the day until which each can be accepted. */
function Ending({ company, quotes }: { company: string; quotes: readonly DocumentSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.ending}>
      {quotes.map(({ number, validUntil, grossTotal, currency }) => (
        <li key={number}>
          <Link to="/c/$company/$kind/$" params={{ company, kind: 'quotes', _splat: number }}>
            <b>{number}</b>
            <span>{grossTotal ? format.money(grossTotal, currency) : null}</span>
            <span>{validUntil ? t('quotes.until', { date: format.date(validUntil) }) : t('quotes.validWithoutEnd')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
