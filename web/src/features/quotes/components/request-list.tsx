import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfferedQuote, QuoteRequest } from '@/api/documents';
import { BookingState } from '@/components/ui/booking-steps';
import type { Column } from '@/components/ui/data-table';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { requestsQuery } from '../api/requests';

let lastOpened: string | undefined;

/** What the company has asked for, the newest first, and the quotes that came of it (F-087). */
export function RequestList({ company, mayRequest }: { company: string; mayRequest: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const requests = useInfiniteQuery(requestsQuery(company));
  const columns = useColumns(company);
  const open = ({ id }: QuoteRequest) => {
    lastOpened = id;
    void navigate({ to: '/c/$company/quote-requests/$id', params: { company, id } });
  };
  return (
    <>
      <PageHeader title={t('nav.page.quote-requests')} below={t('quotes.requests.intro')}>
        {mayRequest ? <NewRequest company={company} /> : null}
      </PageHeader>
      <RowList
        label={t('nav.page.quote-requests')}
        answer={requests}
        nothing={
          <NoRows title={t('quotes.requests.empty')} text={t('quotes.requests.emptyText')}>
            {mayRequest ? <NewRequest company={company} /> : null}
          </NoRows>
        }
        columns={columns}
        rows={rowsOf(requests.data)}
        rowId={({ id }) => id}
        startAt={lastOpened}
        onOpen={open}
      />
    </>
  );
}

function NewRequest({ company }: { company: string }) {
  const { t } = useTranslation();
  return (
    <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link {...props} to="/c/$company/quote-requests/new" params={{ company }} />}>
      {t('quotes.request')}
    </Button>
  );
}

function useColumns(company: string): Column<QuoteRequest>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'what',
      title: t('quotes.requests.what'),
      phone: 'title',
      cell: ({ id, lines }) => (
        <Link to="/c/$company/quote-requests/$id" params={{ company, id }} tabIndex={-1}>
          {lines[0]?.description} {lines.length > 1 ? t('quotes.requests.andMore', { count: lines.length - 1 }) : null}
        </Link>
      ),
    },
    { id: 'state', title: t('column.status'), phone: 'status', cell: ({ booking, quote }) => (quote ? <OfferedLink company={company} quote={quote} /> : <BookingState booking={booking} />) },
    { id: 'submittedAt', title: t('quotes.requests.at'), phone: 'date', cell: ({ submittedAt }) => format.asOf(submittedAt) },
    { id: 'customerReference', title: t('column.customerReference'), cell: ({ customerReference }) => customerReference ?? null },
    { id: 'option', title: t('quotes.form.option'), cell: ({ deliveryOption }) => t(`quotes.option.${deliveryOption}`) },
    { id: 'requestedBy', title: t('quotes.requests.by'), cell: ({ requestedBy }) => requestedBy },
  ];
}

/** The quote that took the request's place. */
export function OfferedLink({ company, quote }: { company: string; quote: OfferedQuote }) {
  const { t } = useTranslation();
  const state = quote.decided ? t(`quotes.decidedAs.${quote.decided as 'ACCEPTED'}`) : t(`status.quotes.${quote.status as 'OPEN'}`);
  return (
    <Link to="/c/$company/$kind/$" params={{ company, kind: 'quotes', _splat: quote.number }}>
      {t('kinds.quotes.one')} {quote.number} · {state}
    </Link>
  );
}
